import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../search/format/document.ts';
import type { Searcher } from './measure-queries.ts';

/** The part of Pagefind's Node API that is used here: https://pagefind.app/docs/node-api/ */
interface Pagefind {
  createIndex(options: { forceLanguage: string }): Promise<{ index: PagefindIndex }>;
  close(): Promise<unknown>;
}

interface PagefindIndex {
  addCustomRecord(record: {
    url: string;
    content: string;
    language: string;
    meta: Record<string, string>;
  }): Promise<unknown>;
  writeFiles(options: { outputPath: string }): Promise<unknown>;
}

/** Pagefind's scripts in a page. */
interface PagefindPage {
  options(changes: { noWorker: boolean }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
}

/** Loads Pagefind where it is installed: `npm install --no-save pagefind`. */
export async function loadPagefind(): Promise<Pagefind | undefined> {
  const name = 'pagefind';
  try {
    return (await import(name)) as Pagefind;
  } catch {
    return undefined;
  }
}

/** Writes a site of Pagefind's index of some articles and an empty page; gives the number of files and their bytes. */
export async function writePagefindSite(
  out: string,
  pagefind: Pagefind,
  documents: Iterable<SearchDocument>,
): Promise<{ files: number; bytes: number }> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  for (const { url, title, summary, text } of documents)
    await index.addCustomRecord({
      url,
      content: `${title} ${summary} ${text}`,
      language: 'vi',
      meta: { title },
    });
  const outputPath = join(out, 'pagefind');
  await index.writeFiles({ outputPath });
  await pagefind.close();
  mkdirSync(out, { recursive: true });
  for (const page of ['index.html', '404.html'])
    writeFileSync(join(out, page), '<!doctype html><html lang="vi"><title>Trang mẫu</title>');
  const files = readdirSync(outputPath, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Its search, with the data of the ten results that are shown. */
export const PAGEFIND: Searcher = {
  folder: '/pagefind/',
  async search(page, url, query) {
    await page.goto(url);
    const count = await page.evaluate(async (words) => {
      const address = '/pagefind/pagefind.js';
      const pagefind = (await import(address)) as PagefindPage;
      // What a worker fetches is not in the page's log.
      await pagefind.options({ noWorker: true });
      const found = await pagefind.search(words);
      await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
      return found.results.length;
    }, query);
    return `${count} bài`;
  },
};
