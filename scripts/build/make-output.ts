import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Photo } from '../content/archive.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { createBodyRenderer } from '../render/body.ts';
import { type HtmlPage, outputPath, type Page } from '../site/page.ts';
import { renderPage } from '../site/render-page.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { BuildOptions } from './build-options.ts';
import { encodePhotos } from './encode-photos.ts';
import type { Output } from './output.ts';
import type { OutputFile, PlannedFile } from './output-file.ts';
import type { PageWriter } from './page-writer.ts';
import type { BuildPlan } from './plan-build.ts';
import { planOutput } from './plan-output.ts';
import { planPackFiles } from './plan-pack-files.ts';
import { planServiceWorker } from './plan-service-worker.ts';
import type { Scan } from './scan.ts';
import type { SearchMaker } from './search-maker.ts';
import { writePages } from './write-pages.ts';

/** The threads of a build. */
export interface Threads {
  scan: Scan;
  startWriter: () => PageWriter;
  /** Absent of a build without a search index. */
  search: SearchMaker | undefined;
}

/** A build whose site is planned, and which knows what of it is stale. */
export interface Work {
  options: BuildOptions;
  threads: Threads;
  planned: BuildPlan;
  output: Output;
}

/** Renders and writes the stale ones of some pages, by path. @returns how many */
export async function makePages(
  { options: { onProgress }, threads, planned: { folder }, output }: Work,
  pages: ReadonlyMap<string, Page>,
): Promise<number> {
  const stale = [...pages].flatMap(([path, page]) => (output.stale.has(path) ? [page] : []));
  if (stale.length === 0) return 0;
  const writer = threads.startWriter();
  const onRendered = (done: number) => onProgress?.({ step: 'pages', done, total: stale.length });
  output.note(await writePages(stale, { writer, folder, onProgress: onRendered }));
  await writer.stop();
  return stale.length;
}

/** Puts the stale ones of some pictures, by path, into the folder. @returns how many photos were encoded for it */
export async function makePictures(
  { options: { cacheDir, outDir, jobs, onProgress }, planned: { folder }, output }: Work,
  pictures: ReadonlyMap<string, Photo>,
): Promise<number> {
  const stale = [...pictures.keys()].filter((path) => output.stale.has(path));
  const photos = [...new Set(stale.flatMap((path) => pictures.get(path) ?? []))];
  const lanes = jobs ?? availableParallelism();
  const onEncoded = (done: number, total: number) => onProgress?.({ step: 'pictures', done, total });
  let encoded = 0;
  await output.replace(stale, async () => {
    ({ encoded } = await encodePhotos(photos, { folder, cacheDir, outDir, lanes, onProgress: onEncoded }));
  });
  return encoded;
}

/** Has the search index planned. */
export async function planIndex(work: Work): Promise<PlannedFile[]> {
  const files = (await work.threads.search?.plan()) ?? [];
  planFiles(work, files);
  return files;
}

/** Has the stale files of the search index made and written. */
export async function makeIndex(
  { threads: { search }, output }: Work,
  planned: Promise<readonly PlannedFile[]>,
): Promise<void> {
  const files = await planned;
  const urls = files.flatMap(({ url }) => (output.stale.has(outputPath(url)) ? [url] : []));
  if (urls.length > 0) output.note((await search?.write(urls)) ?? []);
  // What it holds of a large archive is a fifth of the build's memory.
  await search?.stop();
}

/** Plans what readers take along of each year; a build without search has none. */
export async function planPacks(work: Work): Promise<OutputFile[]> {
  const { options, threads, planned } = work;
  if (threads.search === undefined) return [];
  const readPage = createPageReader(planned.folder, options);
  const files = planPackFiles(planned, { cacheDir: options.cacheDir, readPage });
  planFiles(work, files);
  return files;
}

/** Writes the stale packs once the pages are written, of which they are made. */
export async function makePacks(
  { output }: Work,
  planned: Promise<readonly OutputFile[]>,
  pages: Promise<unknown>,
): Promise<void> {
  const [files] = await Promise.all([planned, pages]);
  // A pack is deflated while the next one is read.
  const queue = files.values();
  await Promise.all([output.write(queue), output.write(queue)]);
}

/**
 * Plans the service worker, which tells one publish from another.
 * @param later the files that are planned after the site
 * @returns what is to be written last
 */
export async function planWorker(
  work: Work,
  ...later: Promise<readonly PlannedFile[]>[]
): Promise<OutputFile> {
  const files = [work.planned.files, ...(await Promise.all(later))].flat();
  const worker = planServiceWorker(work.planned, files);
  planFiles(work, [worker]);
  return worker;
}

/** Adds files to what is planned of the output folder. */
function planFiles({ options, output }: Work, files: readonly PlannedFile[]): void {
  output.plan(planOutput({ plan: new Map(), photos: [], files }, options).keys);
}

/** Makes the function that gives the bytes of a page: as it was written, or, where another shard writes it, rendered here. */
function createPageReader(
  folder: ContentFolder,
  { outDir, shard }: BuildOptions,
): (page: HtmlPage) => Uint8Array {
  const renderBody = createBodyRenderer(folder);
  return (page) =>
    shard === undefined
      ? readFileSync(join(outDir, outputPath(page.url)))
      : encodeUtf8(renderPage(page, renderBody));
}
