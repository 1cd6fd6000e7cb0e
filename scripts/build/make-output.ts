import { availableParallelism } from 'node:os';
import type { Photo } from '../content/archive.ts';
import { outputPath, type Page } from '../site/page.ts';
import type { BuildOptions } from './build-options.ts';
import { encodePhotos } from './pictures/encode-photos.ts';
import type { Output } from './output/output.ts';
import type { OutputFile, PlannedFile } from './output/output-file.ts';
import type { PageWriter } from './threads/page-writer.ts';
import type { BuildPlan } from './plan-build.ts';
import { planOutput } from './plan-output.ts';
import { planServiceWorker } from './hosting/plan-service-worker.ts';
import type { Scan } from './threads/scan.ts';
import type { SearchMaker } from './threads/search-maker.ts';
import { writePages } from './pages/write-pages.ts';

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

/**
 * Has the search index made and written, and plans the service worker, which tells one publish from another.
 * @param files everything else that is not a page
 * @returns the service worker, to be written last
 */
export async function makeIndex(
  { options, threads: { search }, planned, output }: Work,
  files: readonly PlannedFile[],
): Promise<OutputFile> {
  const indexFiles = (await search?.plan()) ?? [];
  const worker = planServiceWorker(planned, [...files, ...indexFiles]);
  const later = { plan: new Map(), photos: [], files: [...indexFiles, worker] };
  output.plan(planOutput(later, options).keys);
  const urls = indexFiles.flatMap(({ url }) => (output.stale.has(outputPath(url)) ? [url] : []));
  if (urls.length > 0) output.note((await search?.write(urls)) ?? []);
  // What it holds of a large archive is a fifth of the build's memory.
  await search?.stop();
  return worker;
}
