import { on } from 'node:events';
import type { Article } from '../content/archive.ts';
import type { Abbreviation } from '../search/document.ts';
import { toUrl, type Url } from '../text/brands.ts';
import type { FileMark } from './file-mark.ts';
import { type HeadsOfBlock, packHeads, type SentHead } from './head-store.ts';
import type { PlannedFile } from './output-file.ts';
import type { BuildPlan } from './plan-build.ts';
import { toHead } from './search-document.ts';
import { startThread } from './start-thread.ts';

export interface SearchSetting {
  outDir: string;
  cacheDir: string;
}

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
  | { fault: string };

/** The search index, made on a thread of its own: it needs the articles but no page, so it grows while pages are rendered. */
export interface SearchMaker {
  /** All files of the index; what the cache does not hold is read and digested. @throws Error when that fails */
  plan(planned: BuildPlan): Promise<PlannedFile[]>;
  /** Makes and writes some of the planned files; gives what marks each, by path. @throws Error when that fails */
  write(urls: readonly Url[]): Promise<[path: string, mark: FileMark][]>;
  /** Ends the thread, whatever it is at. */
  stop(): Promise<void>;
}

/** Starts the thread that makes the search index. */
export function startSearchMaker(setting: SearchSetting): SearchMaker {
  const worker = startThread('search-thread', setting);
  const answers = on(worker, 'message') as AsyncIterator<[SearchAnswer]>;
  let planned: Pick<BuildPlan, 'archive' | 'folder'> | undefined;
  const ask = async (request: SearchRequest): Promise<SearchAnswer> => {
    worker.postMessage(request);
    const { value } = await answers.next();
    const [answer] = value as [SearchAnswer];
    if ('fault' in answer) throw new Error(answer.fault);
    if ('wanted' in answer && planned !== undefined)
      return ask({ heads: packHeads(findHeads(answer.wanted, planned)) });
    return answer;
  };
  return {
    async plan({ archive, folder, codeVersion }) {
      planned = { archive, folder };
      const { articles, abbreviations } = archive;
      const answer = await ask({ plan: { ...joinColumns(articles), abbreviations, codeVersion } });
      if (!('planned' in answer)) throw new Error('the thread of the search index gave no plan');
      const keys = answer.planned.keys.split('\n');
      return answer.planned.urls
        .split('\n')
        .map((url, place) => ({ url: toUrl(url), key: keys[place] ?? '' }));
    },
    async write(urls) {
      const answer = await ask({ write: urls });
      return 'marks' in answer ? answer.marks : [];
    },
    async stop() {
      await worker.terminate();
    },
  };
}

function joinColumns(articles: readonly Article[]): ArticleColumns {
  return {
    ids: articles.map(({ id }) => id).join('\n'),
    dates: articles.map(({ date }) => date).join('\n'),
    keys: articles.map(({ fingerprints }) => fingerprints.page).join('\n'),
  };
}

function* findHeads(
  wanted: readonly number[],
  { archive, folder }: Pick<BuildPlan, 'archive' | 'folder'>,
): Generator<SentHead> {
  for (const number of wanted) {
    const article = archive.articles[number];
    if (article !== undefined) yield [number, toHead(article), folder.files.get(article.file)];
  }
}
