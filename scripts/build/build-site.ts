import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Problem } from '../content/problem.ts';
import { createBodyRenderer } from '../render/body.ts';
import { type HtmlPage, outputPath } from '../site/page.ts';
import { renderPage } from '../site/render-page.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { findStale, findUnplanned } from './compare-output.ts';
import { encodePhotos } from './encode-photos.ts';
import { type FileMark, markBytes } from './file-mark.ts';
import { collectLegacyCounts, writeLegacyCounts } from './legacy-counts.ts';
import { openLedger } from './ledger.ts';
import { deleteFile, describeOutput, emptyFolder, refuseDangerousOutput } from './output-folder.ts';
import { type OutputFile, writeOutput } from './output-file.ts';
import { planBuild } from './plan-build.ts';
import { planOutput } from './plan-output.ts';
import { planPackFiles } from './plan-pack-files.ts';
import { planServiceWorker } from './plan-service-worker.ts';
import { startScan } from './scan-output.ts';
import type { Shard } from './shard.ts';
import { lacksHistory } from './read-histories.ts';
import { writeShardRecord } from './shard-record.ts';
import { findChangedLists, writeManifest } from './write-manifest.ts';
import { type PageWriter, startPageWriter } from './page-writer.ts';
import { type SearchMaker, startSearchMaker } from './search-maker.ts';
import { writePages } from './write-pages.ts';

export interface BuildOptions {
  contentDir: string;
  outDir: string;
  cacheDir: string;
  /** Milliseconds since 1970; decides only which articles are out. */
  now: number;
  /** The commit that is checked out, for the manifest. */
  commit?: string | undefined;
  /** Empties the output folder first, also of files that no build wrote. */
  clean?: boolean;
  /** Photos encoded at once; by default one for each core. */
  jobs?: number;
  /** Whether the site gets a search index; it does unless this is false. */
  search?: boolean;
  /** Makes only a part of the site, to be joined with the others by `mergeShards`. */
  shard?: Shard;
  onProgress?: (progress: Progress) => void;
}

export interface Progress {
  step: 'pages' | 'pictures';
  done: number;
  total: number;
}

/** What a build did; `npm run build -- --report FILE` writes it as JSON. */
export interface BuildReport {
  pages: number;
  rendered: number;
  kept: number;
  deleted: number;
  picturesEncoded: number;
  milliseconds: number;
  peakMemoryBytes: number;
}

export interface BuildResult {
  problems: Problem[];
  /** Absent when the content has errors: then nothing was written. */
  report?: BuildReport;
  /** Files in the output folder that no build wrote; left alone. */
  foreign: string[];
}

/** Builds the site of a content folder: what is planned and not there yet is made, what is planned no more is deleted. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const outDir = resolve(options.outDir);
  await refuseDangerousOutput({ ...options, outDir });
  // Eleventy takes as long to load as a whole archive to be read, so it begins before anyone knows whether there is work for it.
  const setting = { outDir, cacheDir: options.cacheDir };
  const writer = startPageWriter(setting);
  const search = options.search === false ? undefined : startSearchMaker(setting);
  try {
    return await buildWith({ writer, search }, { ...options, outDir });
  } finally {
    await Promise.all([writer.stop(), search?.stop()]);
  }
}

interface Threads {
  writer: PageWriter;
  search: SearchMaker | undefined;
}

async function buildWith({ writer, search }: Threads, options: BuildOptions): Promise<BuildResult> {
  const started = performance.now();
  const { outDir, cacheDir, clean = false, commit, shard, onProgress } = options;
  const sizes = clean ? new Map<string, number>() : startScan(outDir);
  const planned = await planBuild({ ...options, onArchive: search?.begin });
  if ('refused' in planned) return { problems: planned.refused, foreign: [] };
  const { archive, folder, problems } = planned;
  if (problems.some(lacksHistory)) {
    return {
      problems: problems.map((problem) =>
        lacksHistory(problem) ? { ...problem, severity: 'error' } : problem,
      ),
      foreign: [],
    };
  }
  if (clean) await emptyFolder(outDir);
  await mkdir(outDir, { recursive: true });

  const renderBody = createBodyRenderer(folder);
  // Another shard's pages are not here.
  const readPage = (page: HtmlPage): string =>
    shard === undefined
      ? (decodeUtf8(readFileSync(join(outDir, outputPath(page.url)))) ?? '')
      : renderPage(page, renderBody);
  const packFiles = search === undefined ? [] : planPackFiles(planned, { cacheDir, readPage });
  const files = [...planned.files, ...packFiles];
  const { keys, pages, pictures } = planOutput({ ...planned, files }, options);
  const ledger = await openLedger(cacheDir, outDir);
  const before = { sizes: await sizes, entries: ledger.entries };
  const stale = findStale(before, keys);
  if (stale.size > 0) await ledger.open([...stale]);

  const stalePages = [...pages].flatMap(([path, page]) => (stale.has(path) ? [page] : []));
  const stalePictures = [...pictures.keys()].filter((path) => stale.has(path));
  for (const path of stalePictures) await rm(join(outDir, path), { force: true });
  const stalePhotos = new Set(stalePictures.flatMap((path) => pictures.get(path) ?? []));
  const written = new Map<string, FileMark>();
  const note = (marks: Iterable<readonly [path: string, mark: FileMark]>) => {
    for (const [path, mark] of marks) written.set(path, mark);
  };
  const writeStale = async (chosen: Iterable<OutputFile>) => {
    for (const file of chosen)
      if (stale.has(outputPath(file.url))) note([[outputPath(file.url), await writeOutput(outDir, file)]]);
  };
  const writePagesAndPacks = async () => {
    note(
      await writePages(stalePages, {
        writer,
        folder,
        onProgress: (done) => onProgress?.({ step: 'pages', done, total: stalePages.length }),
      }),
    );
    // A pack is deflated while the next one is read.
    const queue = packFiles.values();
    await Promise.all([writeStale(queue), writeStale(queue)]);
  };
  const writeIndex = async () => {
    const indexFiles = (await search?.plan()) ?? [];
    const worker = planServiceWorker(planned, [...files, ...indexFiles]);
    const later = planOutput(
      { ...planned, plan: new Map(), photos: [], files: [...indexFiles, worker] },
      options,
    );
    for (const [path, key] of later.keys) keys.set(path, key);
    const staleLater = findStale(before, later.keys);
    if (staleLater.size > 0) await ledger.open([...staleLater]);
    for (const path of staleLater) stale.add(path);
    const urls = indexFiles.flatMap(({ url }) => (stale.has(outputPath(url)) ? [url] : []));
    if (urls.length > 0) note((await search?.write(urls)) ?? []);
    return worker;
  };
  const [worker, { encoded }] = await Promise.all([
    writeIndex(),
    encodePhotos([...stalePhotos], {
      folder,
      cacheDir,
      outDir,
      lanes: options.jobs ?? availableParallelism(),
      onProgress: (done, total) => onProgress?.({ step: 'pictures', done, total }),
    }),
    writePagesAndPacks(),
    // Cards are drawn while pages are rendered.
    writeStale(planned.files),
  ]);
  await writeStale([worker]);
  for (const path of stalePictures) written.set(path, markBytes(readFileSync(join(outDir, path))));
  const { left, foreign } = findUnplanned(before, keys);
  const changedLists = findChangedLists([...stale, ...left]);
  if (changedLists.size > 0) await ledger.open([...left, ...changedLists]);
  for (const path of left) await deleteFile(outDir, path);
  writeLegacyCounts(cacheDir, collectLegacyCounts(archive));
  if (changedLists.size > 0) {
    const entries = describeOutput(keys, ledger.entries, written);
    if (shard === undefined) await writeManifest(outDir, entries, { changed: changedLists, keys, commit });
    else writeShardRecord(outDir, entries);
    await ledger.close(entries);
  }
  return {
    problems,
    foreign,
    report: {
      pages: pages.size,
      rendered: stalePages.length,
      kept: pages.size - stalePages.length,
      deleted: left.length,
      picturesEncoded: encoded,
      milliseconds: Math.round(performance.now() - started),
      peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    },
  };
}
