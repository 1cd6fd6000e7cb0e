import { toUrl } from '../../scripts/text/brands.ts';
import type { FindArticle } from '../../scripts/site/counts/statistics-figures.ts';

type Found = NonNullable<ReturnType<FindArticle>>;

/**
 * Articles by the ids that a counter ranks: from links within `place` that name them, else from their pages, which former
 * addresses lead to.
 */
export async function findTitles(ids: ReadonlySet<string>, place: Element): Promise<Map<string, Found>> {
  const titles = new Map(
    [...place.querySelectorAll('a')].map((link) => [readId(link.href), link.textContent ?? '']),
  );
  const found = await Promise.all(
    [...ids].map(async (id) => {
      const title = titles.get(id);
      const article = title === undefined ? await readPage(id) : { id, title, url: toUrl(`/${id}/`) };
      return article === undefined ? [] : [[id, article] as const];
    }),
  );
  return new Map(found.flat());
}

/** The id that an address of an article stands for. */
function readId(address: string): string {
  return new URL(address).pathname.slice(1, -1);
}

/** What stands at the address of an id; undefined where nothing does any more. */
async function readPage(id: string): Promise<Found | undefined> {
  const response = await fetch(toUrl(`/${id}/`));
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const title = page.querySelector('h1')?.textContent;
  const there = readId(response.url);
  return title ? { id: there, title, url: toUrl(`/${there}/`) } : undefined;
}
