import { type Url, toUrl } from '../../scripts/text/brands.ts';

/** Title and address of articles by their ids: from links within `place` that name them, else from the articles' pages. */
export async function findTitles(
  ids: ReadonlySet<string>,
  place: Element,
): Promise<Map<string, { title: string; url: Url }>> {
  const titles = new Map(
    [...place.querySelectorAll('a')].map((link) => [link.pathname.slice(1, -1), link.textContent ?? '']),
  );
  const found = await Promise.all(
    [...ids].map(async (id) => {
      const title = titles.get(id) ?? (await readTitle(`/${id}/`));
      return title === undefined ? [] : [[id, { title, url: toUrl(`/${id}/`) }] as const];
    }),
  );
  return new Map(found.flat());
}

/** The headline of a page; undefined for one that is gone. */
async function readTitle(url: string): Promise<string | undefined> {
  const response = await fetch(url);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('h1')?.textContent ?? undefined;
}
