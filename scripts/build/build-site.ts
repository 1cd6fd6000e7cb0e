import { statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Problem } from '../content/problem.ts';
import { createBodyReader } from '../content/read-body.ts';
import { pictureFiles } from '../render/picture.ts';
import { makeKey } from '../site/key.ts';
import { outputPath } from '../site/page.ts';
import { compareOutput } from './compare-output.ts';
import { encodePhotos } from './encode-photos.ts';
import { openLedger } from './ledger.ts';
import { deleteFile, describeOutput, emptyFolder, refuseDangerousOutput } from './output-folder.ts';
import { writeOutput } from './output-file.ts';
import { planBuild } from './plan-build.ts';
import { writePages } from './write-pages.ts';

export interface BuildOptions {
  contentDir: string;
  outDir: string;
  cacheDir: string;
  /** Milliseconds since 1970; decides only which articles are out. */
  now: number;
  /** Empties the output folder first, also of files that no build wrote. */
  clean?: boolean;
  /** Photos encoded at once; by default one for each core. */
  jobs?: number;
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
  const started = performance.now();
  const { cacheDir, onProgress } = options;
  const outDir = resolve(options.outDir);
  await refuseDangerousOutput(outDir, options.contentDir);
  const planned = await planBuild(options);
  if ('refused' in planned) return { problems: planned.refused, foreign: [] };
  const { codeVersion, plan, files, photos, folder, problems } = planned;
  if (options.clean === true) await emptyFolder(outDir);
  await mkdir(outDir, { recursive: true });

  const pictures = photos.flatMap(pictureFiles).map(({ url }) => outputPath(url));
  const keys = new Map<string, string>();
  for (const { url, key } of plan.values()) keys.set(outputPath(url), makeKey(codeVersion, key));
  for (const { url, key } of files) keys.set(outputPath(url), makeKey(codeVersion, key));
  // The address of a picture carries the hash of its photo and of the recipe.
  for (const path of pictures) keys.set(path, path);
  const ledger = await openLedger(cacheDir, outDir);
  const { stale, left, foreign } = compareOutput(outDir, keys, ledger.entries);
  if (stale.size > 0 || left.length > 0) await ledger.open([...stale, ...left]);

  const stalePages = [...plan.values()].filter(({ url }) => stale.has(outputPath(url)));
  const stalePictures = pictures.filter((path) => stale.has(path));
  for (const path of stalePictures) await rm(join(outDir, path), { force: true });
  const [written, { encoded }] = await Promise.all([
    writePages(stalePages, {
      outDir,
      cacheDir,
      readBody: createBodyReader(folder),
      onProgress: (done) => onProgress?.({ step: 'pages', done, total: stalePages.length }),
    }),
    encodePhotos(stalePictures.length > 0 ? photos : [], {
      folder,
      cacheDir,
      outDir,
      lanes: options.jobs ?? availableParallelism(),
      onProgress: (done, total) => onProgress?.({ step: 'pictures', done, total }),
    }),
  ]);
  for (const path of stalePictures) written.set(path, statSync(join(outDir, path)).size);
  for (const file of files) {
    const path = outputPath(file.url);
    if (stale.has(path)) written.set(path, await writeOutput(outDir, file));
  }
  for (const path of left) await deleteFile(outDir, path);
  if (written.size > 0 || left.length > 0) await ledger.close(describeOutput(keys, ledger.entries, written));
  return {
    problems,
    foreign,
    report: {
      pages: plan.size,
      rendered: stalePages.length,
      kept: plan.size - stalePages.length,
      deleted: left.length,
      picturesEncoded: encoded,
      milliseconds: Math.round(performance.now() - started),
      peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    },
  };
}
