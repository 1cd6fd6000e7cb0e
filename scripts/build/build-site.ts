import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { ContentFolder } from '../content/content-folder.ts';
import { ensureFolder } from '../content/ensure-folder.ts';
import { openMemories } from '../content/file-memory.ts';
import { ARTICLE_MEMORY } from '../content/load-archive.ts';
import type { Problem } from '../content/problem.ts';
import { createBodyRenderer } from '../render/body.ts';
import { type HtmlPage, outputPath } from '../site/page.ts';
import { renderPage } from '../site/render-page.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { encodePhotos } from './encode-photos.ts';
import { collectLegacyCounts, writeLegacyCounts } from './legacy-counts.ts';
import { Output } from './output.ts';
import { emptyFolder } from './output-folder.ts';
import {
  type BuildPlan,
  planBuild,
  type PlanOptions,
  type ReadArchive,
  type RefusedPlan,
} from './plan-build.ts';
import { planOutput } from './plan-output.ts';
import { planPackFiles } from './plan-pack-files.ts';
import { planServiceWorker } from './plan-service-worker.ts';
import { type Scan, startScan } from './scan.ts';
import type { Shard } from './shard.ts';
import { lacksHistory } from './read-histories.ts';
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
  /** Begun by who had to wait before building; else the build begins its own. */
  scan?: Scan;
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
  const scan = options.scan ?? (await startScan({ ...options, outDir }));
  const setting = { outDir, cacheDir: options.cacheDir };
  let writer: PageWriter | undefined;
  // Eleventy is loaded only where a page is stale: while the site is planned, if an article has changed.
  const startWriter = () => (writer ??= startPageWriter(setting));
  const search = options.search === false ? undefined : startSearchMaker(setting);
  try {
    return await buildWith({ scan, startWriter, search }, { ...options, outDir });
  } finally {
    await Promise.all([scan.stop(), writer?.stop(), search?.stop()]);
  }
}

interface Threads {
  scan: Scan;
  startWriter: () => PageWriter;
  search: SearchMaker | undefined;
}

async function buildWith(
  { scan, startWriter, search }: Threads,
  options: BuildOptions,
): Promise<BuildResult> {
  const started = performance.now();
  const { outDir, cacheDir, clean = false, commit, shard, onProgress } = options;
  const onArchive = (read: ReadArchive) => {
    if (!read.known) startWriter();
    return search?.begin(read);
  };
  const planned = await planFolder(scan, { ...options, onArchive });
  if ('refused' in planned) return { problems: planned.refused, foreign: [] };
  const { archive, codeVersion, folder, problems } = planned;
  if (problems.some(lacksHistory)) {
    return {
      problems: problems.map((problem) =>
        lacksHistory(problem) ? { ...problem, severity: 'error' } : problem,
      ),
      foreign: [],
    };
  }
  if (clean) await emptyFolder(outDir);
  ensureFolder(outDir);

  const packFiles =
    search === undefined
      ? []
      : planPackFiles(planned, { cacheDir, readPage: createPageReader(folder, options) });
  const files = [...planned.files, ...packFiles];
  const { keys, pages, pictures } = planOutput({ ...planned, files }, options);
  const output = await Output.open({ cacheDir, outDir, codeVersion }, await scan.output);
  await output.plan(keys);

  const stalePages = [...pages].flatMap(([path, page]) => (output.stale.has(path) ? [page] : []));
  const writePagesAndPacks = async () => {
    const onRendered = (done: number) => onProgress?.({ step: 'pages', done, total: stalePages.length });
    if (stalePages.length > 0) {
      const writer = startWriter();
      output.note(await writePages(stalePages, { writer, folder, onProgress: onRendered }));
      await writer.stop();
    }
    // A pack is deflated while the next one is read.
    const queue = packFiles.values();
    await Promise.all([output.write(queue), output.write(queue)]);
  };
  const writeIndex = async () => {
    const indexFiles = (await search?.plan()) ?? [];
    const worker = planServiceWorker(planned, [...files, ...indexFiles]);
    const later = { ...planned, plan: new Map(), photos: [], files: [...indexFiles, worker] };
    await output.plan(planOutput(later, options).keys);
    const urls = indexFiles.flatMap(({ url }) => (output.stale.has(outputPath(url)) ? [url] : []));
    if (urls.length > 0) output.note((await search?.write(urls)) ?? []);
    // What it holds of a large archive is a fifth of the build's memory.
    await search?.stop();
    return worker;
  };
  let picturesEncoded = 0;
  const stalePictures = [...pictures.keys()].filter((path) => output.stale.has(path));
  const placePictures = async () => {
    const photos = new Set(stalePictures.flatMap((path) => pictures.get(path) ?? []));
    const lanes = options.jobs ?? availableParallelism();
    const onEncoded = (done: number, total: number) => onProgress?.({ step: 'pictures', done, total });
    const { encoded } = await encodePhotos([...photos], {
      folder,
      cacheDir,
      outDir,
      lanes,
      onProgress: onEncoded,
    });
    picturesEncoded = encoded;
  };
  const [worker] = await Promise.all([
    writeIndex(),
    output.replace(stalePictures, placePictures),
    writePagesAndPacks(),
    // Cards are drawn while pages are rendered.
    output.write(planned.files),
  ]);
  await output.write([worker]);
  writeLegacyCounts(cacheDir, collectLegacyCounts(archive));
  const { deleted, foreign } = await output.finish({ commit, shard });
  return {
    problems,
    foreign,
    report: {
      pages: pages.size,
      rendered: stalePages.length,
      kept: pages.size - stalePages.length,
      deleted,
      picturesEncoded,
      milliseconds: Math.round(performance.now() - started),
      peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    },
  };
}

/**
 * Plans the site of the folder that is being looked through. What is remembered of articles is read meanwhile, and let go of with
 * the end of this function: it takes as much memory as a tenth of the plan.
 */
async function planFolder(scan: Scan, options: BuildOptions & PlanOptions): Promise<BuildPlan | RefusedPlan> {
  const remember = openMemories(options.cacheDir, ARTICLE_MEMORY);
  return planBuild({ ...options, remember, folder: await scan.content });
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
