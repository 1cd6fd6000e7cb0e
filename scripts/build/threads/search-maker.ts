import { on } from 'node:events';
import type { Article } from '../../content/archive.ts';
import type { Abbreviation } from '../../search/format/document.ts';
import { createNamesNow, type FindNamesNow } from '../../site/terms/names-now.ts';
import { toUrl, type Url } from '../../text/brands.ts';
import type { WrittenFolders } from '../build-folders.ts';
import type { FileMark } from '../output/file-mark.ts';
import { type HeadsOfBlock, packHeads, type SentHead } from './head-store.ts';
import type { PlannedFile } from '../output/output-file.ts';
import type { BuildPlan } from '../plan-build.ts';
import { keyOfDocument, toHead } from '../search-index/search-document.ts';
import { startThread } from './start-thread.ts';
import { type ThreadFault, unpackFault } from './thread-fault.ts';

/** The articles of an archive, oldest first; each column joined by line ends, which cross to a thread in one piece. */
export interface ArticleColumns {
  ids: string;
  dates: string;
  keys: string;
}

export interface IndexRequest extends ArticleColumns {
  abbreviations: readonly Abbreviation[];
  codeVersion: string;
}

export type SearchRequest = { plan: IndexRequest } | { heads: HeadsOfBlock[] } | { write: readonly Url[] };

export type SearchAnswer =
  | { wanted: readonly number[] }
  | { planned: { urls: string; keys: string } }
  | { marks: [path: string, mark: FileMark][] }
  | ThreadFault;

/** What the index is made of. */
export type SearchSource = Pick<BuildPlan, 'archive' | 'folder' | 'codeVersion'>;

interface BegunSource extends SearchSource {
  findNamesNow: FindNamesNow;
}

/** The search index, made on a thread of its own: it needs the articles but no page, so it grows while pages are rendered. */
export interface SearchMaker {
  /** Has what the cache does not hold read and digested; resolves when the thread can go on alone. */
  begin(source: SearchSource): Promise<void>;
  /** All files of the index, once it has begun. @throws Error when an article cannot be read */
  plan(): Promise<PlannedFile[]>;
  /** Makes and writes some of the planned files; gives what marks each, by path. @throws Error when that fails */
  write(urls: readonly Url[]): Promise<[path: string, mark: FileMark][]>;
  /** Ends the thread, whatever it is at. */
  stop(): Promise<void>;
}

/** Starts the thread that makes the search index. */
export function startSearchMaker(folders: WrittenFolders): SearchMaker {
  const worker = startThread('search-thread', folders);
  const answers = on(worker, 'message') as AsyncIterator<[SearchAnswer]>;
  const ask = async (
    request: SearchRequest,
    source: BegunSource | undefined,
    onHeads: () => void = () => {},
  ): Promise<SearchAnswer> => {
    worker.postMessage(request, 'heads' in request ? request.heads.map(({ heads }) => heads.buffer) : []);
    const { value } = await answers.next();
    const [answer] = value as [SearchAnswer];
    if ('fault' in answer) throw unpackFault(answer);
    if (!('wanted' in answer) || source === undefined) return answer;
    const again = ask({ heads: packHeads(findHeads(answer.wanted, source)) }, source);
    onHeads();
    return again;
  };
  let begun: BegunSource | undefined;
  let planned: Promise<PlannedFile[]> | undefined;
  return {
    async begin(source) {
      const { articles, abbreviations, places } = source.archive;
      const findNamesNow = createNamesNow(places);
      const known = { ...source, findNamesNow };
      begun = known;
      const request = {
        ...joinColumns(articles, findNamesNow),
        abbreviations,
        codeVersion: source.codeVersion,
      };
      await new Promise<void>((resolve) => {
        planned = ask({ plan: request }, known, resolve).then(readPlan);
        // Whoever asks for the plan is told of a failure.
        planned.then(() => resolve(), resolve);
      });
    },
    async plan() {
      return planned ?? [];
    },
    async write(urls) {
      const answer = await ask({ write: urls }, begun);
      return 'marks' in answer ? answer.marks : [];
    },
    async stop() {
      await worker.terminate();
    },
  };
}

function readPlan(answer: SearchAnswer): PlannedFile[] {
  if (!('planned' in answer)) throw new Error('the thread of the search index gave no plan');
  const keys = answer.planned.keys.split('\n');
  return answer.planned.urls.split('\n').map((url, place) => ({ url: toUrl(url), key: keys[place] ?? '' }));
}

function joinColumns(articles: readonly Article[], findNamesNow: FindNamesNow): ArticleColumns {
  return {
    ids: articles.map(({ id }) => id).join('\n'),
    dates: articles.map(({ date }) => date).join('\n'),
    keys: articles.map((article) => keyOfDocument(article, findNamesNow)).join('\n'),
  };
}

function* findHeads(
  wanted: readonly number[],
  { archive, folder, findNamesNow }: BegunSource,
): Generator<SentHead> {
  for (const number of wanted) {
    const article = archive.articles[number];
    if (article !== undefined) yield [number, toHead(article, findNamesNow), folder.files.get(article.file)];
  }
}
