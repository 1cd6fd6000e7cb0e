import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ContentFolder } from '../content/disk/content-folder.ts';
import { ensureFolder } from '../content/disk/ensure-folder.ts';
import { openMemories } from '../content/memory/file-memory.ts';
import { ARTICLE_MEMORY } from '../content/load-archive.ts';
import type { Problem } from '../content/problem.ts';
import { createBodyRenderer } from '../render/body.ts';
import { type HtmlPage, outputPath } from '../site/page.ts';
import { renderPage } from '../site/render-page.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { collectLegacyCounts, writeLegacyCounts } from './legacy-counts.ts';
import type { BuildOptions } from './build-options.ts';
import { makeIndex, makePages, makePictures, type Threads, type Work } from './make-output.ts';
import { Output } from './output/output.ts';
import { emptyFolder } from './output/delete-files.ts';
import {
  type BuildPlan,
  planBuild,
  type PlanOptions,
  type ReadArchive,
  type RefusedPlan,
} from './plan-build.ts';
import { planOutput } from './plan-output.ts';
import { planPackFiles } from './search-index/plan-pack-files.ts';
import { type Scan, startScan } from './threads/scan.ts';
import { refuseWithoutHistory } from './history/read-histories.ts';
import { type PageWriter, startPageWriter } from './threads/page-writer.ts';
import { startSearchMaker } from './threads/search-maker.ts';

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

async function buildWith(threads: Threads, options: BuildOptions): Promise<BuildResult> {
  const started = performance.now();
  const { outDir, cacheDir, clean = false, commit, shard } = options;
  const { scan, startWriter, search } = threads;
  const onArchive = (read: ReadArchive) => {
    if (!read.known) startWriter();
    return search?.begin(read);
  };
  const planned = await planFolder(scan, { ...options, onArchive });
  if ('refused' in planned) return { problems: planned.refused, foreign: [] };
  const { archive, codeVersion, folder, problems } = planned;
  const refused = refuseWithoutHistory(problems);
  if (refused !== undefined) return { problems: refused, foreign: [] };
  if (clean) await emptyFolder(outDir);
  ensureFolder(outDir);

  const packFiles =
    search === undefined
      ? []
      : planPackFiles(planned, { cacheDir, readPage: createPageReader(folder, options) });
  const files = [...planned.files, ...packFiles];
  const { keys, pages, pictures } = planOutput({ ...planned, files }, options);
  const output = await Output.open({ cacheDir, outDir, codeVersion }, await scan.output);
  output.plan(keys);
  const work: Work = { options, threads, planned, output };
  const [worker, picturesEncoded, rendered] = await Promise.all([
    makeIndex(work, files),
    makePictures(work, pictures),
    makePages(work, pages).then(async (made) => {
      // A pack holds pages as they were written, and is deflated while the next one is read.
      const queue = packFiles.values();
      await Promise.all([output.write(queue), output.write(queue)]);
      return made;
    }),
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
      rendered,
      kept: pages.size - rendered,
      deleted,
      picturesEncoded,
      milliseconds: Math.round(performance.now() - started),
      peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    },
  };
}

/**
 * Plans the site of the folder that is being looked through. What is remembered of articles is read meanwhile, and let go of once
 * they are loaded: it takes as much memory as a tenth of the plan.
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
