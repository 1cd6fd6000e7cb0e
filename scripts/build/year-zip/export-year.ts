import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { HOME, SEARCH, yearUrl } from '../../content/addresses.ts';
import type { Archive } from '../../content/archive.ts';
import { groupBy } from '../../content/group-by.ts';
import type { Problem } from '../../content/problem.ts';
import { createBodyReader } from '../../content/markdown/read-body.ts';
import { UsageError } from '../../content/usage-error.ts';
import { pictureFiles } from '../../render/picture.ts';
import { indexYear } from '../../search/packs/year-index.ts';
import { createNamesNow } from '../../site/terms/names-now.ts';
import { outputPath, type Page } from '../../site/page.ts';
import type { Url } from '../../text/brands.ts';
import { escapeJsonForScript } from '../../text/escape.ts';
import type { BuildOptions } from '../build-options.ts';
import { bundleClassic } from '../bundles/bundle-scripts.ts';
import { encodePhotos } from '../pictures/encode-photos.ts';
import { type FileMark, markBytes } from '../output/file-mark.ts';
import { formatManifest, formatRows, groupOf, groupPath, MANIFEST_PATH } from '../output/manifest.ts';
import { type BuildPlan, planBuild } from '../plan-build.ts';
import { toDocument } from '../search-index/search-document.ts';
import { joinParts } from '../pages/page-parts.ts';
import { makeRelative } from './relative-page.ts';
import { renderToFile } from '../pages/write-pages.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

export interface ExportOptions extends Pick<BuildOptions, 'contentDir' | 'cacheDir' | 'now' | 'commit'> {
  year: string;
  /** The zip to write. */
  file: string;
}

export interface ExportResult {
  problems: Problem[];
  /** How many articles and files the zip holds; absent when the content has errors: then nothing was written. */
  report?: { articles: number; files: number };
}

const SEARCH_SCRIPT = 'tim-kiem.js';

/**
 * Writes one year of the archive as a zip that opens without a server: its articles and lists, their pictures and
 * attachments, and a search of its own; `index.html` is the page of the year.
 * @throws UsageError when the year has no article, or no file may stand where the zip is wanted; StorageError
 */
export async function exportYear(options: ExportOptions): Promise<ExportResult> {
  const { year, cacheDir, commit } = options;
  const planned = await planBuild(options);
  if ('refused' in planned) return { problems: planned.refused };
  const articles = planned.archive.articles.filter(({ id }) => id.startsWith(`${year}/`));
  if (articles.length === 0) throw new UsageError(`Không có bài nào của năm ${year}.`);

  const marks = new Map<string, FileMark>();
  await writeZip(options.file, withManifest(readFiles(planned, { year, cacheDir }), marks, commit));
  return { problems: planned.problems, report: { articles: articles.length, files: marks.size } };
}

async function* readFiles(
  planned: BuildPlan,
  { year, cacheDir }: Pick<ExportOptions, 'year' | 'cacheDir'>,
): AsyncGenerator<ZipEntry> {
  const used = new Set<string>();
  yield* renderPages(planned, year, used);
  yield { path: SEARCH_SCRIPT, bytes: await makeSearchScript(planned, year) };
  for (const file of planned.files) {
    if (used.has(file.url)) yield { path: outputPath(file.url), bytes: await file.bytes() };
  }
  yield* encodePictures(planned, used, cacheDir);
}

/** The pages; the addresses of the other files that they show or offer are added to `used`. */
function* renderPages(
  { plan, files, folder, archive }: BuildPlan,
  year: string,
  used: Set<string>,
): Generator<ZipEntry> {
  const first = plan.get(yearUrl(year));
  const pages = [...plan.values()].filter(({ url }) => url.startsWith(`/${year}/`) || url === SEARCH);
  const exported = new Map<string, string>(pages.map(({ url }) => [url, outputPath(url)]));
  exported.set(HOME, 'index.html');
  const others = new Set<string>(files.map(({ url }) => url));
  const pathOf = (address: string) => {
    const page = exported.get(address);
    if (page !== undefined) return page;
    if (!others.has(address) && !address.startsWith('/anh/')) return undefined;
    used.add(address);
    return address.slice(1);
  };
  const render = (path: string, page: Page, scripts: readonly string[] = []): ZipEntry => {
    const text = Buffer.from(joinParts(renderToFile(page, folder))).toString();
    const html = makeRelative(text, { path, siteUrl: archive.site.url, pathOf, scripts });
    return { path, bytes: Buffer.from(html) };
  };
  if (first !== undefined) yield render('index.html', first);
  for (const page of pages)
    yield render(outputPath(page.url), page, page.url === SEARCH ? [SEARCH_SCRIPT] : []);
}

/** One classic script with the year's index inside. */
async function makeSearchScript({ archive, folder }: BuildPlan, year: string): Promise<Buffer> {
  const readers = { readBody: createBodyReader(folder), findNamesNow: createNamesNow(archive.places) };
  const ofYear = archive.articles.filter(({ id }) => id.startsWith(`${year}/`));
  const documents = ofYear.map((article) => toDocument(article, readers));
  const { shard, records } = indexYear(Number(year), documents, archive.abbreviations);
  const index = {
    year: Number(year),
    shard: Buffer.from(shard).toString('base64'),
    records,
    sections: titlesOf(archive),
  };
  const script = await bundleClassic('assets/export/search.ts');
  return Buffer.from(`var khoBai=${escapeJsonForScript(index)};\n${script}`);
}

function titlesOf({ site }: Archive): Record<string, string> {
  return Object.fromEntries(site.sections.map(({ slug, title }) => [slug, title]));
}

/** The pictures that pages use; what the cache does not hold is encoded. */
async function* encodePictures(
  { photos, folder }: BuildPlan,
  used: ReadonlySet<string>,
  cacheDir: string,
): AsyncGenerator<ZipEntry> {
  const wanted = photos
    .map((photo) => ({ photo, urls: pictureFiles(photo).flatMap(({ url }) => (used.has(url) ? [url] : [])) }))
    .filter(({ urls }) => urls.length > 0);
  // Whoever opens the pictures next clears it away, should this process be killed.
  const outDir = join(cacheDir, 'pictures', `export.${process.pid}.tmp`);
  try {
    const lanes = availableParallelism();
    await encodePhotos(
      wanted.map(({ photo }) => photo),
      { folder, cacheDir, outDir, lanes },
    );
    for (const url of new Set<Url>(wanted.flatMap(({ urls }) => urls)))
      yield { path: outputPath(url), bytes: readFileSync(join(outDir, outputPath(url))) };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** The files, and a manifest of the same form as a site's, so that `npm run verify` checks an unpacked folder. */
async function* withManifest(
  entries: AsyncIterable<ZipEntry>,
  marks: Map<string, FileMark>,
  commit: string | undefined,
): AsyncGenerator<ZipEntry> {
  for await (const entry of entries) {
    marks.set(entry.path, markBytes(entry.bytes));
    yield entry;
  }
  const listed = new Map<string, { files: number; sha256: string }>();
  for (const [group, rows] of groupBy(marks, ([path]) => groupOf(path))) {
    const text = formatRows(rows);
    listed.set(group, { files: rows.length, sha256: markBytes(text).sha256 });
    yield { path: groupPath(group), bytes: Buffer.from(text) };
  }
  yield { path: MANIFEST_PATH, bytes: Buffer.from(formatManifest(listed, commit)) };
}
