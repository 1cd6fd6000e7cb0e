import { on } from 'node:events';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { SEARCH_INDEX } from '../../content/addresses.ts';
import { createBodyReader } from '../../content/markdown/read-body.ts';
import type { SearchDocument } from '../../search/format/document.ts';
import type { IndexEntry } from '../../search/indexing/index-entry.ts';
import type { IndexFile } from '../../search/format/index-file.ts';
import { type IndexOptions, listUnknown, planIndex } from '../../search/indexing/plan-index.ts';
import { outputPath } from '../../site/page.ts';
import { type SiteDate, toUrl } from '../../text/brands.ts';
import type { WrittenFolders } from '../build-folders.ts';
import type { FileMark } from '../output/file-mark.ts';
import { HeadStore, UnknownHead } from './head-store.ts';
import { writeOutput } from '../output/output-file.ts';
import { readDocument } from '../search-index/search-document.ts';
import type { IndexRequest, SearchAnswer, SearchRequest } from './search-maker.ts';
import { openSearchStore } from '../search-index/search-store.ts';
import { packFault } from './thread-fault.ts';

const { outDir, cacheDir } = workerData as WrittenFolders;
let heads = new HeadStore();
let entries: IndexEntry[] = [];
let files = new Map<string, IndexFile>();

const answer = (message: SearchAnswer) => parentPort?.postMessage(message);
const requests = on(parentPort!, 'message') as AsyncIterableIterator<[SearchRequest]>;

for await (const [request] of requests) {
  try {
    if ('plan' in request) answer({ planned: await plan(request.plan) });
    else if ('write' in request) answer({ marks: await write(request.write) });
  } catch (error) {
    answer(packFault(error));
  }
}

async function plan({ ids, dates, keys, abbreviations, codeVersion }: IndexRequest) {
  const [dateOf, keyOf] = [dates.split('\n'), keys.split('\n')];
  const names = ids === '' ? [] : ids.split('\n');
  entries = names.map((id, article) => ({
    id,
    date: dateOf[article] as SiteDate,
    key: keyOf[article] ?? '',
    read: () => readArticle(article),
  }));
  const store = openSearchStore(join(cacheDir, 'search'));
  const options: IndexOptions = { store, abbreviations, version: codeVersion };
  const unknown = listUnknown(entries, options);
  if (unknown.length > 0) await askFor(unknown);
  const planned = await withHeads(() => planIndex(entries, options));
  // From now on the store has every article; should it lose one, heads are asked for again.
  heads = new HeadStore();
  files = new Map(planned.map((file) => [SEARCH_INDEX + file.name, file]));
  return { urls: [...files.keys()].join('\n'), keys: planned.map(({ key }) => key).join('\n') };
}

async function write(urls: readonly string[]): Promise<[path: string, mark: FileMark][]> {
  const marks: [string, FileMark][] = [];
  for (const address of urls) {
    const file = files.get(address);
    if (file === undefined) throw new RangeError(`no file ${address} in the index`);
    const url = toUrl(address);
    const bytes = () => withHeads(file.make);
    marks.push([outputPath(url), await writeOutput(outDir, { url, key: file.key, bytes })]);
  }
  return marks;
}

function readArticle(article: number): SearchDocument {
  const [, head, disk] = heads.get(article);
  const disks = new Map(head.body === undefined || disk === undefined ? [] : [[head.body.file, disk]]);
  return readDocument(head, createBodyReader({ files: disks }));
}

/** Does what needs heads; where the cache has lost articles that it should hold, all heads are asked for. */
async function withHeads<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UnknownHead)) throw error;
    await askFor([...entries.keys()]);
    return work();
  }
}

async function askFor(wanted: readonly number[]): Promise<void> {
  answer({ wanted });
  const { value } = await requests.next();
  const [request] = value as [SearchRequest];
  if ('heads' in request) heads.add(request.heads);
}
