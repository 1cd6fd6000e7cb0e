import type { SortOrder } from '../../scripts/search/rank.ts';
import type { Filters } from '../../scripts/search/search.ts';
import { make } from './element.ts';

/** Fields that narrow and sort a search, with the names that they have in the address. */
export interface FilterRow {
  element: HTMLElement;
  fields: readonly (HTMLSelectElement | HTMLInputElement)[];
  /** Titles of sections by slug. */
  sections: ReadonlyMap<string, string>;
  read(): { filters: Filters; order: SortOrder };
}

/** Makes them; sections and years are those that the page links to. */
export function makeFilters(): FilterRow {
  const sections = listLinks('theo-muc', /\/chuyen-muc\/([^/]+)\//);
  const section = makeSelect('chuyen-muc', [['', 'Mọi chuyên mục'], ...sections]);
  const year = makeSelect('nam', [['', 'Mọi năm'], ...listLinks('theo-nam', /\/(\d{4})\//)]);
  const author = make('input', { name: 'tac-gia', size: '18', autocomplete: 'off' });
  const order = makeSelect('xep', [
    ['', 'Sát nhất trước'],
    ['ngay', 'Mới nhất trước'],
  ]);
  const element = make(
    'div',
    { class: 'bo-loc', role: 'group', 'aria-label': 'Thu hẹp và sắp xếp' },
    make('label', {}, 'Chuyên mục', section),
    make('label', {}, 'Năm', year),
    make('label', {}, 'Tác giả', author),
    make('label', {}, 'Thứ tự', order),
  );
  return {
    element,
    fields: [section, year, author, order],
    sections: new Map(sections),
    read: () => ({
      filters: {
        ...(section.value !== '' && { section: section.value }),
        ...(year.value !== '' && { year: Number(year.value) }),
        ...(author.value.trim() !== '' && { author: author.value }),
      },
      order: order.value === 'ngay' ? 'date' : 'relevance',
    }),
  };
}

function makeSelect(
  name: string,
  options: readonly (readonly [value: string, text: string])[],
): HTMLSelectElement {
  return make('select', { name }, ...options.map(([value, text]) => make('option', { value }, text)));
}

/** The links under a heading of the page, each with what its address says. */
function listLinks(heading: string, pattern: RegExp): [value: string, text: string][] {
  const links = document.getElementById(heading)?.parentElement?.querySelectorAll('a') ?? [];
  return [...links].map((link) => [pattern.exec(link.pathname)?.[1] ?? '', link.textContent ?? '']);
}
