import { INDEX_FOLDER, MANIFEST_FILE } from '../../scripts/search/format/manifest.ts';
import { frame, version } from './publication.ts';

const CACHE = 'kho-bai-trang-';

/** Folders whose files carry a hash of their content in their names: the same name is the same file for ever. */
export const HASHED = /^\/(?:anh|tai-nguyen)\//;

const MANIFEST = INDEX_FOLDER + MANIFEST_FILE;

/** How many of a kind are kept at most; the longest kept go first. */
const MOST = { pages: 100, index: 150, files: 300 };

/** Requests that are under way at once while a new version is prepared. */
const AT_ONCE = 6;

/** The cache of this publish. */
function openKept(): Promise<Cache> {
  return caches.open(CACHE + version);
}

/** What this publish's cache has under a path. */
export async function findKept(path: string): Promise<Response | undefined> {
  return (await openKept()).match(path, { ignoreVary: true });
}

/** Keeps a page that was answered with success; drops one that is gone. */
export async function keepPage(path: string, response: Response): Promise<void> {
  const kept = await openKept();
  if (response.status === 404 || response.status === 410) await kept.delete(path);
  const isPage = path.endsWith('/') && response.headers.get('content-type')?.startsWith('text/html') === true;
  if (response.status !== 200 || response.redirected || !isPage) return;
  await kept.put(path, response);
  await trim(kept);
}

/** Keeps a file whose name is of its content. */
export async function keepFile(path: string, response: Response): Promise<void> {
  if (response.status === 200) await (await openKept()).put(path, response);
}

let lastKept: Promise<void> = Promise.resolve();

/** Keeps a file of the search index, one after the other: another manifest makes an end of what belonged to the one before. */
export function keepIndexFile(path: string, response: Response): Promise<void> {
  lastKept = lastKept.then(() => putIndexFile(path, response)).catch(() => {});
  return lastKept;
}

async function putIndexFile(path: string, response: Response): Promise<void> {
  if (response.status !== 200) return;
  const kept = await openKept();
  if (path === MANIFEST) {
    const before = await kept.match(MANIFEST);
    if (before !== undefined && (await before.text()) !== (await response.clone().text())) {
      for (const known of await listPaths(kept)) if (known.startsWith(INDEX_FOLDER)) await kept.delete(known);
    }
  }
  await kept.put(path, response);
}

/**
 * Fills this publish's cache: with the frame, and with what the cache before had, as it is published now. Files with a hash
 * in their names are copied, all others asked for anew; what is gone is left out.
 * @throws when the network fails: then the version before stays whole, and this one is tried again later
 */
export async function prepareVersion(): Promise<void> {
  const kept = await openKept();
  await Promise.all(frame.map(async (path) => kept.put(path, await fetchNow(path))));
  const done = new Set(await listPaths(kept));
  for (const name of await listOthers()) {
    const before = await caches.open(name);
    const left = (await listPaths(before)).filter((path) => !done.has(path));
    for (let start = 0; start < left.length; start += AT_ONCE) {
      const paths = left.slice(start, start + AT_ONCE);
      const answers = await Promise.all(paths.map((path) => renew(path, before)));
      for (const [place, path] of paths.entries()) {
        const answer = answers[place];
        if (answer !== undefined) await kept.put(path, answer);
      }
    }
  }
  await trim(kept);
}

/** What the version before has under a path, as it is published now; a page that the server fails to give stays as it was. */
async function renew(path: string, before: Cache): Promise<Response | undefined> {
  if (HASHED.test(path)) return before.match(path);
  const answer = await fetch(path, { cache: 'no-cache' });
  if (answer.status === 200 && !answer.redirected) return answer;
  const fails = answer.status === 429 || answer.status >= 500;
  return fails && path.endsWith('/') ? before.match(path) : undefined;
}

/** Makes an end of all other versions. */
export async function deleteOtherVersions(): Promise<void> {
  for (const name of await listOthers()) await caches.delete(name);
}

async function fetchNow(path: string): Promise<Response> {
  const response = await fetch(path, HASHED.test(path) ? {} : { cache: 'no-cache' });
  if (response.status !== 200) throw new Error(`${response.status} ${path}`);
  return response;
}

async function listOthers(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(CACHE) && name !== CACHE + version);
}

async function listPaths(cache: Cache): Promise<string[]> {
  return (await cache.keys()).map(({ url }) => new URL(url).pathname);
}

async function trim(cache: Cache): Promise<void> {
  const kinds = { pages: [] as string[], index: [] as string[], files: [] as string[] };
  for (const path of await listPaths(cache)) {
    if (frame.includes(path)) continue;
    if (path.startsWith(INDEX_FOLDER)) kinds.index.push(path);
    else if (HASHED.test(path)) kinds.files.push(path);
    else kinds.pages.push(path);
  }
  for (const kind of ['pages', 'index', 'files'] as const) {
    for (const path of kinds[kind].slice(0, -MOST[kind])) await cache.delete(path);
  }
}
