/** An article that the service worker keeps because it was opened. */
export interface OpenedArticle {
  path: string;
  title: string;
}

/** The caches that the worker names so, one for each publish. */
const CACHE = /^kho-bai-trang-/;

const ARTICLE = /^\/\d{4}\/\d\d\/[^/]+\/$/;

/** Lists them, the latest first. */
export async function listOpened(): Promise<OpenedArticle[]> {
  const opened = new Map<string, string>();
  for (const name of await caches.keys()) {
    if (!CACHE.test(name)) continue;
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const path = new URL(url).pathname;
      if (ARTICLE.test(path)) opened.set(path, await readTitle(await cache.match(url), path));
    }
  }
  return [...opened].map(([path, title]) => ({ path, title })).reverse();
}

async function readTitle(response: Response | undefined, path: string): Promise<string> {
  const page = new DOMParser().parseFromString((await response?.text()) ?? '', 'text/html');
  return page.querySelector('h1')?.textContent ?? path;
}
