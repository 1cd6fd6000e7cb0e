import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Site } from '../content/archive.ts';
import type { Parsed, ParsedArticle } from '../content/parse-article.ts';
import type { ParseElsewhere } from '../content/parse-files.ts';
import { startThread } from './start-thread.ts';

/** What the reading of an article depends on. */
export type ParserSetting = Pick<Site, 'sections' | 'timeZone'>;

export type ParserAnswer = (Parsed<ParsedArticle> | undefined)[];

/** Reads articles on a second thread, which starts when it is first asked. */
export interface ThreadParser {
  elsewhere(setting: ParserSetting): ParseElsewhere<ParsedArticle>;
  stop(): Promise<void>;
}

/** Prepares a second thread for reading articles. */
export function createThreadParser(): ThreadParser {
  let thread: Worker | undefined;
  return {
    elsewhere:
      ({ sections, timeZone }) =>
      async (files) => {
        if (files.length === 0) return [];
        thread ??= startThread('parse-thread', { sections, timeZone });
        const answer = once(thread, 'message') as Promise<[ParserAnswer]>;
        thread.postMessage(files);
        return (await answer)[0];
      },
    stop: async () => {
      await thread?.terminate();
    },
  };
}
