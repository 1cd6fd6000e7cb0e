import { findSavedYear, readSavedPart } from '../offline/saved-years.ts';
import { partOf } from '../../scripts/search/packs/year-pack.ts';
import { findKept, keepFile, keepIndexFile, keepPage } from './kept.ts';
import { offlineUrl } from './publication.ts';

/** Answers a reader who opens a page: as the server does, or from what is kept if it can't. */
export async function answerNavigation(event: FetchEvent, path: string): Promise<Response> {
  try {
    const response: Response = (await event.preloadResponse) ?? (await fetch(event.request));
    if (response.status >= 500) return (await findPage(path)) ?? response;
    event.waitUntil(keepPage(path, response.clone()));
    return response;
  } catch {
    return (await findPage(path)) ?? (await addSlash(path)) ?? (await makeOfflineAnswer());
  }
}

/** Answers with a file that never changes under its name. */
export async function answerFile(event: FetchEvent, path: string): Promise<Response> {
  const known = await caches.match(path, { ignoreVary: true });
  if (known !== undefined) return known;
  const response = await fetch(event.request);
  event.waitUntil(keepFile(path, response.clone()));
  return response;
}

/** Answers with a file of the search index: the one that is published now, as long as there is a network. */
export async function answerIndexFile(event: FetchEvent, path: string): Promise<Response> {
  try {
    const response = await fetch(event.request);
    event.waitUntil(keepIndexFile(path, response.clone()));
    return response;
  } catch {
    return (await findKept(path)) ?? Response.error();
  }
}

/** A page as it was last opened, else as it was taken along with its year or with another one. */
async function findPage(path: string): Promise<Response | undefined> {
  return (await findKept(path)) ?? (await findSavedPage(path)) ?? caches.match(path);
}

/** Leads on to a page that is kept, as the server does from an address without its last slash. */
async function addSlash(path: string): Promise<Response | undefined> {
  const whole = `${path}/`;
  return (await findPage(whole)) && Response.redirect(whole);
}

async function findSavedPage(path: string): Promise<Response | undefined> {
  const wanted = partOf(path);
  if (wanted === undefined) return undefined;
  const saved = await findSavedYear(Number(wanted.slice(0, 4)));
  const [name] = saved?.parts.find(([part]) => part.startsWith(`${wanted}-`)) ?? [];
  if (saved === undefined || name === undefined) return undefined;
  // A part that was damaged on this machine is as good as none.
  const part = await readSavedPart(saved.year, name).catch(() => undefined);
  const page = part?.pages[path];
  return page === undefined ? undefined : makeAnswer(page, 200);
}

async function makeOfflineAnswer(): Promise<Response> {
  const page = await findKept(offlineUrl);
  return page === undefined ? Response.error() : makeAnswer(await page.text(), 503);
}

/** A document under the headers that the site's own have, the Content-Security-Policy among them. */
async function makeAnswer(html: string, status: number): Promise<Response> {
  const headers = new Headers((await findKept(offlineUrl))?.headers);
  for (const name of ['content-length', 'content-encoding', 'etag', 'last-modified']) headers.delete(name);
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(html, { status, headers });
}
