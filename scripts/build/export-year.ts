import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { HOME, SEARCH, yearUrl } from '../content/addresses.ts';
import type { Archive } from '../content/archive.ts';
import { groupBy } from '../content/group-by.ts';
import type { Problem } from '../content/problem.ts';
import { createBodyReader } from '../content/read-body.ts';
import { UsageError } from '../content/usage-error.ts';
import { pictureFiles } from '../render/picture.ts';
import { indexYear } from '../search/year-index.ts';
import { outputPath, type Page } from '../site/page.ts';
import type { Url } from '../text/brands.ts';
import { escapeJsonForScript } from '../text/escape.ts';
import { bundleClassic } from './bundle-scripts.ts';
import { encodePhotos } from './encode-photos.ts';
import { type FileMark, markBytes } from './file-mark.ts';
import { formatManifest, formatRows, groupOf, groupPath, MANIFEST_PATH } from './manifest.ts';
import { type BuildPlan, planBuild } from './plan-build.ts';
import { toDocument } from './search-document.ts';
import { joinParts } from './page-parts.ts';
import { makeRelative } from './relative-page.ts';
import { renderToFile } from './write-pages.ts';
import { createZip } from './zip-writer.ts';

export interface ExportOptions {
  contentDir: string;
  cacheDir: string;
  /** Milliseconds since 1970; decides only which articles are out. */
  now: number;
  /** The commit that is checked out, for the manifest. */
  commit?: string | undefined;
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
 * @throws UsageError when the year has no article, or is too much for a zip
 */
export async function exportYear(options: ExportOptions): Promise<ExportResult> {
  const { year, cacheDir, commit } = options;
  const planned = await planBuild(options);
  if ('refused' in planned) return { problems: planned.refused };
  const articles = planned.archive.articles.filter(({ id }) => id.startsWith(`${year}/`));
  if (articles.length === 0) throw new UsageError(`Không có bài nào của năm ${year}.`);

  const zip = createZip(options.file);
  const marks = new Map<string, FileMark>();
  const add = (path: string, bytes: Uint8Array) => {
    marks.set(path, markBytes(bytes));
    zip.add(path, bytes);
  };
  try {
    const used = addPages(planned, year, add);
    add(SEARCH_SCRIPT, await makeSearchScript(planned, year));
    for (const file of planned.files) {
      if (used.has(file.url)) add(outputPath(file.url), await file.bytes());
    }
    await addPictures(planned, { cacheDir, used, add });
    addManifest(marks, commit, (path, text) => zip.add(path, Buffer.from(text)));
    zip.close();
  } catch (error) {
    zip.discard();
    throw error;
  }
  return { problems: planned.problems, report: { articles: articles.length, files: marks.size } };
}

type Add = (path: string, bytes: Uint8Array) => void;

/** Adds the pages, and gives the addresses of the other files that they show or offer. */
function addPages({ plan, files, folder, archive }: BuildPlan, year: string, add: Add): Set<string> {
  const first = plan.get(yearUrl(year));
  const pages = [...plan.values()].filter(({ url }) => url.startsWith(`/${year}/`) || url === SEARCH);
  const exported = new Map<string, string>(pages.map(({ url }) => [url, outputPath(url)]));
  exported.set(HOME, 'index.html');
  const others = new Set<string>(files.map(({ url }) => url));
  const used = new Set<string>();
  const pathOf = (address: string) => {
    const page = exported.get(address);
    if (page !== undefined) return page;
    if (!others.has(address) && !address.startsWith('/anh/')) return undefined;
    used.add(address);
    return address.slice(1);
  };
  const addPage = (path: string, page: Page, scripts: readonly string[] = []) => {
    const text = Buffer.from(joinParts(renderToFile(page, folder))).toString();
    add(path, Buffer.from(makeRelative(text, { path, siteUrl: archive.site.url, pathOf, scripts })));
  };
  if (first !== undefined) addPage('index.html', first);
  for (const page of pages) addPage(outputPath(page.url), page, page.url === SEARCH ? [SEARCH_SCRIPT] : []);
  return used;
}

/** One classic script with the year's index inside. */
async function makeSearchScript({ archive, folder }: BuildPlan, year: string): Promise<Buffer> {
  const readBody = createBodyReader(folder);
  const ofYear = archive.articles.filter(({ id }) => id.startsWith(`${year}/`));
  const documents = ofYear.map((article) => toDocument(article, readBody));
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

/** Adds the pictures that pages use, encoding what the cache does not hold. */
async function addPictures(
  { photos, folder }: BuildPlan,
  { cacheDir, used, add }: { cacheDir: string; used: ReadonlySet<string>; add: Add },
): Promise<void> {
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
      add(outputPath(url), readFileSync(join(outDir, outputPath(url))));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** Adds a manifest of the same form as a site's, so that `npm run verify` checks an unpacked folder. */
function addManifest(
  marks: ReadonlyMap<string, FileMark>,
  commit: string | undefined,
  add: (path: string, text: string) => void,
): void {
  const groups = groupBy(marks, ([path]) => groupOf(path));
  const listed = new Map<string, { files: number; sha256: string }>();
  for (const [group, rows] of groups) {
    const text = formatRows(rows);
    add(groupPath(group), text);
    listed.set(group, { files: rows.length, sha256: markBytes(text).sha256 });
  }
  add(MANIFEST_PATH, formatManifest(listed, commit));
}
