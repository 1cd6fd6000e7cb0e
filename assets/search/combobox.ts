import { make } from './element.ts';

const LIST = 'goi-y';

/**
 * Offers suggestions under a field: arrows choose, Enter takes, Escape closes. After the pattern of an editable combobox
 * with list autocomplete: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 * @param suggest the texts to offer for what is typed
 * @param take called when one was put into the field
 */
export function makeCombobox(
  field: HTMLInputElement,
  suggest: (typed: string) => Promise<readonly string[]>,
  take: () => void,
): { close(): void } {
  const list = make('ul', { id: LIST, class: 'goi-y', role: 'listbox', 'aria-label': 'Gợi ý', hidden: true });
  field.after(list);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', LIST],
    ['aria-expanded', 'false'],
  ] as const)
    field.setAttribute(name, value);
  let chosen = -1;
  /** Whether the list is still wanted that was asked for last; it may come late. */
  let isWanted = false;

  const choose = (index: number): void => {
    chosen = index;
    for (const [place, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(place === index));
    }
    if (index < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${LIST}-${index}`);
  };
  const open = (texts: readonly string[]): void => {
    list.replaceChildren(
      ...texts.map((text, index) => make('li', { id: `${LIST}-${index}`, role: 'option' }, text)),
    );
    list.hidden = texts.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    choose(-1);
  };
  const close = (): void => {
    isWanted = false;
    open([]);
  };
  const takeOption = (option: Element | undefined): void => {
    if (option === undefined) return;
    field.value = option.textContent ?? '';
    close();
    take();
  };

  field.addEventListener('input', async () => {
    const typed = field.value;
    isWanted = true;
    const texts = await suggest(typed);
    if (field.value === typed && isWanted) open(texts);
  });
  field.addEventListener('keydown', (event) => {
    const { length } = list.children;
    if (event.isComposing || length === 0) return;
    if (event.key === 'ArrowDown') choose(chosen + 1 < length ? chosen + 1 : -1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? length - 1 : chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0) takeOption(list.children[chosen]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', close);
  // A press would take the focus from the field, and so close the list before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    takeOption((target instanceof Element && target.closest('li')) || undefined);
  });
  return { close };
}
