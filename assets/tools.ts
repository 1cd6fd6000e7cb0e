/**
 * Applies what the reader chose on another page, before this one is painted, and fills every `[data-tools]` with the
 * tools that it names. A tool's own module is fetched when it is first used, and what a field names in `data-ahead` when a reader goes
 * to it. It is no module itself: many browsers paint a page before they run any.
 */

/** What a tool does when its button is pressed; `status` takes a sentence for the reader. */
type Use = (button: HTMLElement, status: HTMLElement) => unknown;

interface Tool {
  label: string;
  load(): Promise<{ use: Use }>;
  /** Names of the states that the reader can choose, by the value that `<html>` then carries in `data-<name>`. */
  states?: Record<string, string>;
}

const TOOLS: Record<string, Tool> = {
  size: {
    label: 'Cỡ chữ',
    load: () => import('./tools/size.ts'),
    states: { large: 'lớn', largest: 'rất lớn' },
  },
  theme: {
    label: 'Nền',
    load: () => import('./tools/theme.ts'),
    states: { dark: 'tối', light: 'sáng' },
  },
  saving: {
    label: 'Tiết kiệm dữ liệu',
    load: () => import('./tools/saving.ts'),
    states: { on: 'bật', off: 'tắt' },
  },
  print: { label: 'In bài', load: () => import('./tools/print.ts') },
  share: { label: 'Chia sẻ', load: () => import('./tools/share.ts') },
  speech: { label: 'Nghe bài', load: () => import('./tools/speech.ts') },
};

const chosen = document.documentElement.dataset;
const voices = window.speechSynthesis;
const { connection } = navigator as { connection?: { saveData?: boolean } };
/** Redraws each button whose label depends on something. */
const looks: (() => void)[] = [];

function recallChoices(): void {
  try {
    for (const name in TOOLS) {
      const value = localStorage.getItem(name) ?? '';
      if (TOOLS[name]!.states?.[value]) chosen[name] = value;
      else delete chosen[name];
    }
  } catch {
    // A browser that keeps nothing starts from the system's own settings.
  }
  if (connection?.saveData) chosen['saving'] ??= 'on';
}

function redraw(): void {
  for (const look of looks) look();
}

/** A row may hold a link already, the tool that works without script: it becomes the row's first tool. */
function fillRow(row: HTMLElement): void {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  let link = row.querySelector('a');
  for (const name of row.dataset['tools']!.split(' ')) {
    const button = link ?? document.createElement('button');
    link = null;
    makeTool(name, button, status);
    row.append(button);
  }
  row.append(status);
}

function makeTool(name: string, button: HTMLElement, status: HTMLElement): void {
  const { label, load, states } = TOOLS[name]!;
  button.textContent = label;
  button.addEventListener('click', (event) => {
    event.preventDefault();
    status.textContent = '';
    load().then(
      async ({ use }) => {
        await use(button, status);
        redraw();
      },
      () => (status.textContent = 'Chưa tải được. Mời bạn thử lại.'),
    );
  });
  looks.push(() => {
    const state = states?.[chosen[name] ?? ''];
    if (states) button.textContent = state ? `${label}: ${state}` : label;
    if (name === 'speech') button.hidden = !voices?.getVoices().some(({ lang }) => lang.startsWith('vi'));
  });
}

function start(): void {
  document.querySelectorAll<HTMLElement>('[data-tools]').forEach(fillRow);
  redraw();
  // Voices come some time after the page.
  if (voices) voices.onvoiceschanged = redraw;
  if (chosen['saving'] === 'on') followSaving();
}

function followSaving(): void {
  import('./tools/saving.ts').then(
    ({ showOrHide }) => showOrHide(),
    () => delete chosen['saving'],
  );
}

recallChoices();
addEventListener('DOMContentLoaded', start);
// The way back may show this page as it was left, before something else was chosen on another.
addEventListener('pageshow', () => {
  const { saving } = chosen;
  recallChoices();
  redraw();
  if (saving !== chosen['saving']) followSaving();
});

// While a reader types what to look for, what the search page loads is fetched: on a slow network that takes longer than the page.
addEventListener('focusin', ({ target }) => {
  const { ahead } = (target as Partial<HTMLElement>).dataset ?? {};
  ahead?.split(' ').forEach((url) => fetch(url).catch(() => {}));
});

// What is read now can be read again without a network; a browser that keeps nothing reads on as before.
addEventListener('load', () => navigator.serviceWorker?.register('/sw.js').catch(() => {}));
