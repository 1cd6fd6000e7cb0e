/**
 * Counts a reading of an article, and shows live counts: of articles in `[data-views="2021/08/slug"]`, the sum of several
 * ids where `data-counted` has them, of the whole site in `[data-total-views]` and `[data-total-visits]`. Where the page hid an empty
 * count, its parent is shown with it.
 */

const READING_MS = 1000;
const RETRY_MS = 2000;
/** As many as the counter tells at once. */
const MOST_IDS = 50;

const places = [...document.querySelectorAll<HTMLElement>('[data-views]')];
const own = location.pathname.slice(1, -1);
const isArticle = places.some((place) => place.dataset['views'] === own);

/** Whether this page was opened by a reader who lets himself be counted, and not merely shown to him again. */
function mayCount(): boolean {
  const { webdriver, doNotTrack } = navigator;
  const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean };
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return (
    !webdriver && doNotTrack !== '1' && !globalPrivacyControl && !/^(?:reload|back)/.test(entry?.type ?? '')
  );
}

/** Resolves once the page has been in view for so long without a break; a prerendered page is not in view. */
function waitInView(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(resolve, milliseconds);
    };
    document.addEventListener('visibilitychange', look);
    look();
  });
}

async function read(path: string): Promise<Record<string, number>> {
  const response = await fetch(`/_v/${path}`);
  return response.ok ? response.json() : {};
}

/** Shows a count with dots between thousands, unless the page knows a greater one. */
function show(place: HTMLElement, count = 0): void {
  if (count < 1 || count < Number(place.textContent?.replaceAll('.', ''))) return;
  place.textContent = String(count).replace(/\B(?=(?:\d{3})+$)/g, '.');
  place.closest('[hidden]')?.removeAttribute('hidden');
}

/** The ids whose counts a place shows the sum of. */
function listIds({ dataset: { views = '', counted = views } }: HTMLElement): string[] {
  return counted.split(',');
}

async function showCounts(): Promise<void> {
  const ids = [...new Set(places.flatMap(listIds))];
  const counts: Record<string, number> = {};
  while (ids.length > 0) Object.assign(counts, await read(`counts?ids=${ids.splice(0, MOST_IDS)}`));
  for (const place of places) {
    const count = listIds(place).reduce((sum, id) => sum + (counts[id] ?? 0), 0);
    show(place, count);
  }
}

async function showTotal(): Promise<void> {
  const totals = [...document.querySelectorAll<HTMLElement>('[data-total-views],[data-total-visits]')];
  if (totals.length === 0) return;
  const { views, visits } = await read('total');
  for (const place of totals) show(place, 'totalViews' in place.dataset ? views : visits);
}

/** Posts the reading; a counter that is overloaded gets it once more. */
async function post(triesLeft = 1): Promise<void> {
  const response = await fetch('/_v/hit', { method: 'POST', body: own, keepalive: true });
  if (response.status !== 503 || triesLeft === 0) return;
  await new Promise((resolve) => setTimeout(resolve, RETRY_MS * (1 + Math.random())));
  await post(triesLeft - 1);
}

async function run(): Promise<void> {
  const counts = isArticle && mayCount();
  await waitInView(counts ? READING_MS : 0);
  if (counts) await post();
  await Promise.all([showCounts(), showTotal()]);
}

// A counter that is blocked or down changes nothing on the page.
run().catch(() => {});
