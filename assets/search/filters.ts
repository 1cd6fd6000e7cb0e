import type { SortOrder } from '../../scripts/search/querying/rank.ts';
import type { Filters } from '../../scripts/search/querying/search.ts';

/** Fields that narrow and sort a search, with the names that they have in the address. */
export interface FilterRow {
  element: HTMLFieldSetElement;
  fields: readonly (HTMLSelectElement | HTMLInputElement)[];
  /** Titles of sections by slug. */
  sections: ReadonlyMap<string, string>;
  read(): { filters: Filters; order: SortOrder };
}

/** Enables those that stand in the page. */
export function openFilters(element: HTMLFieldSetElement): FilterRow {
  const find = <Field extends Element>(name: string) => element.elements.namedItem(name) as unknown as Field;
  const section = find<HTMLSelectElement>('chuyen-muc');
  const year = find<HTMLSelectElement>('nam');
  const author = find<HTMLInputElement>('tac-gia');
  const order = find<HTMLSelectElement>('xep');
  element.disabled = false;
  return {
    element,
    fields: [section, year, author, order],
    sections: new Map([...section.options].map(({ value, text }) => [value, text])),
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
