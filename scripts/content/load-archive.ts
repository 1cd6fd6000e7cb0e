import { statSync } from 'node:fs';
import type { ContentPath, SiteDate, Url } from '../text/brands.ts';
import { fromEpoch } from '../text/site-date.ts';
import type { Archive, Article, Site } from './archive.ts';
import { type ContentFolder, findArticles, findPages, openContentFolder } from './content-folder.ts';
import { openFileFacts } from './file-facts.ts';
import { inspectPhoto } from './inspect-photo.ts';
import { type LinkContext, linkArticle, linkPage } from './link-article.ts';
import type { Destinations, PageLink } from './link-body.ts';
import type { FileStore } from './link-files.ts';
import { describe } from './messages.ts';
import { createArticleParser, type Parsed, type ParsedArticle } from './parse-article.ts';
import { type ParsedPage, parsePage } from './parse-page.ts';
import { type Problem, sortProblems } from './problem.ts';
import { readRegisters } from './read-registers.ts';
import { readSite } from './read-site.ts';
import { readSource, type Source } from './read-source.ts';

/** Raised when what `inspectPhoto` finds changes. */
const PHOTO_FACTS_VERSION = 1;

export interface LoadedArchive {
  folder: ContentFolder;
  /** Absent when `site.yaml` itself cannot be read. */
  archive?: Archive;
  /** Links to addresses that only the plan of the site can confirm. */
  pageLinks: PageLink[];
  /** Every problem of every file, sorted. */
  problems: Problem[];
}

/**
 * Reads a content folder: every file is checked, and what is out at `now` makes the archive.
 * @param now milliseconds since 1970; decides only which articles are out
 * @param cacheDir remembers what was found in photos
 * @throws Error (ENOENT) when there is no content folder
 */
export async function loadArchive({
  contentDir,
  cacheDir,
  now,
}: {
  contentDir: string;
  cacheDir: string;
  now: number;
}): Promise<LoadedArchive> {
  const folder = openContentFolder(contentDir);
  const read = readSite(folder);
  const site = 'site' in read ? read.site : FALLBACK_SITE;
  const { people, places, ...registers } = readRegisters(folder, site);
  const problems: Problem[] = ['problems' in read ? read.problems : [], registers.problems].flat();

  const articles = parseAll(folder, findArticles(folder), createArticleParser(site), problems);
  const pages = parseAll(folder, findPages(folder), parsePage, problems);
  const twins = reportTwins([...articles, ...pages], problems);

  const today = fromEpoch(now, site.timeZone);
  const store = await openStore(folder, cacheDir);
  const context: LinkContext = {
    store,
    destinations: findDestinations(articles, pages, today),
  };
  const pageLinks: PageLink[] = [];
  const out: Article[] = [];
  for (const parsed of articles) {
    const linked = await linkArticle(parsed, context);
    problems.push(...linked.problems);
    if (!isOut(parsed, today) || twins.has(parsed.file)) continue;
    pageLinks.push(...linked.pageLinks);
    out.push(linked.item);
  }
  const linkedPages = [];
  for (const parsed of pages) linkedPages.push(await linkPage(parsed, context));
  for (const linked of linkedPages) {
    problems.push(...linked.problems);
    pageLinks.push(...linked.pageLinks);
  }
  await store.photos.save();
  await store.attachments.save();

  if (!('site' in read)) {
    return {
      folder,
      pageLinks,
      problems: sortProblems(problems.filter(({ code }) => code !== 'section-unknown')),
    };
  }
  const archive = {
    site,
    articles: out.sort(compareArticles),
    pages: linkedPages.map(({ item }) => item).filter(({ file }) => !twins.has(file)),
    people,
    places,
  };
  return { folder, archive, pageLinks, problems: sortProblems(problems) };
}

/** Stands in for a site that cannot be read, so that the articles are still checked. */
const FALLBACK_SITE: Site = {
  title: '',
  url: 'https://site.invalid',
  language: 'vi',
  timeZone: 'Asia/Ho_Chi_Minh',
  contact: {},
  sections: [],
  links: [],
};

function parseAll<Item>(
  folder: ContentFolder,
  files: readonly ContentPath[],
  parse: (source: Source) => Parsed<Item>,
  problems: Problem[],
): Item[] {
  const items: Item[] = [];
  for (const file of files) {
    const source = readSource(folder, file);
    const parsed: Parsed<Item> = 'code' in source ? { problems: [source] } : parse(source);
    problems.push(...parsed.problems);
    if (parsed.item !== undefined) items.push(parsed.item);
  }
  return items;
}

/** Reports files whose address another file has already; only the first takes part in the plan. */
function reportTwins(
  items: readonly { url: Url; file: ContentPath }[],
  problems: Problem[],
): Set<ContentPath> {
  const first = new Map<Url, ContentPath>();
  const twins = new Set<ContentPath>();
  for (const { url, file } of items) {
    const other = first.get(url);
    if (other === undefined) {
      first.set(url, file);
      continue;
    }
    twins.add(file);
    const message = describe.slugDuplicate(url, other);
    problems.push({ file, line: 1, column: 1, code: 'slug-duplicate', severity: 'error', message });
  }
  return twins;
}

async function openStore(folder: ContentFolder, cacheDir: string): Promise<FileStore> {
  return {
    folder,
    photos: await openFileFacts(cacheDir, 'photo-facts', PHOTO_FACTS_VERSION, inspectPhoto),
    attachments: await openFileFacts(cacheDir, 'attachment-facts', 1, async (_bytes, path) => ({
      bytes: statSync(path).size,
    })),
  };
}

function findDestinations(
  articles: readonly ParsedArticle[],
  pages: readonly ParsedPage[],
  today: SiteDate,
): Destinations {
  const entries = [
    ...articles.map((article) => [article.file, { url: article.url, out: isOut(article, today) }] as const),
    ...pages.map((page) => [page.file, { url: page.url, out: true }] as const),
  ];
  return {
    byFile: new Map(entries),
    byUrl: new Map(entries.map(([, destination]) => [destination.url, destination])),
  };
}

function isOut({ fields }: ParsedArticle, today: SiteDate): boolean {
  return fields.draft !== true && fields.date <= today;
}

function compareArticles(a: Article, b: Article): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
