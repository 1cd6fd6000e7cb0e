import { join } from 'node:path';
import type { ContentPath, SiteDate, Url } from '../text/brands.ts';
import { fromEpoch } from '../text/site-date.ts';
import type { Archive, Article, Site } from './archive.ts';
import { type ContentFolder, findArticles, findPages, openContentFolder } from './content-folder.ts';
import { openFileMemory } from './file-memory.ts';
import { isSelfContained, type LinkContext, linkArticle, linkPage } from './link-article.ts';
import type { Destinations, PageLink } from './link-body.ts';
import type { FileStore } from './link-files.ts';
import { hashContent } from './content-hash.ts';
import { describe } from './messages.ts';
import { createArticleParser, type Parsed, type ParsedArticle } from './parse-article.ts';
import { parseFiles } from './parse-files.ts';
import { type ParsedPage, parsePage } from './parse-page.ts';
import { type Problem, sortProblems } from './problem.ts';
import { readRegisters } from './read-registers.ts';
import { readSite } from './read-site.ts';

export interface LoadedArchive {
  folder: ContentFolder;
  /** Absent when `site.yaml` itself cannot be read. */
  archive?: Archive;
  /** Links to addresses that only the plan of the site can confirm. */
  pageLinks: PageLink[];
  /** Every problem of every file, sorted. */
  problems: Problem[];
}

export interface LoadOptions {
  contentDir: string;
  /** Where what was found in files is remembered. */
  cacheDir: string;
  /** Changes whenever the code does: what another code found is forgotten. */
  codeVersion: string;
  /** Milliseconds since 1970; decides only which articles are out. */
  now: number;
}

/**
 * Reads a content folder: every file is checked, and what is out at `now` makes the archive.
 * @throws Error (ENOENT) when there is no content folder
 */
export async function loadArchive({
  contentDir,
  cacheDir,
  codeVersion,
  now,
}: LoadOptions): Promise<LoadedArchive> {
  const folder = openContentFolder(contentDir);
  const read = readSite(folder);
  const site = 'site' in read ? read.site : FALLBACK_SITE;
  const { people, places, abbreviations, ...registers } = readRegisters(folder, site);
  const problems: Problem[] = ['problems' in read ? read.problems : [], registers.problems].flat();

  const { sections, timeZone } = site;
  const remember = <Value>(name: string, version: string) =>
    openFileMemory<Value>(join(cacheDir, name), version);
  const parsedArticles = remember<Parsed<ParsedArticle>>(
    'articles',
    hashContent(JSON.stringify([codeVersion, sections, timeZone])),
  );
  const articles = gather(
    parseFiles(findArticles(folder), {
      folder,
      parse: createArticleParser(site),
      memory: parsedArticles,
    }),
    problems,
  );
  const parsedPages = remember<Parsed<ParsedPage>>('pages', codeVersion);
  const pages = gather(
    parseFiles(findPages(folder), { folder, parse: parsePage, memory: parsedPages }),
    problems,
  );
  const twins = reportTwins([...articles.map(({ article }) => article), ...pages], problems);

  const today = fromEpoch(now, site.timeZone);
  const store: FileStore = {
    folder,
    photos: remember('photo-facts', codeVersion),
    attachments: remember('attachment-facts', codeVersion),
  };
  const context: LinkContext = {
    store,
    destinations: findDestinations(articles, pages, today),
  };
  const pageLinks: PageLink[] = [];
  const out: Article[] = [];
  for (const parsed of articles) {
    const isShown = isOut(parsed, today) && !twins.has(parsed.article.file);
    if (isSelfContained(parsed)) {
      if (isShown) out.push(parsed.article);
      continue;
    }
    const linked = await linkArticle(parsed, context);
    problems.push(...linked.problems);
    if (!isShown) continue;
    pageLinks.push(...linked.pageLinks);
    out.push(linked.item);
  }
  const linkedPages = [];
  for (const parsed of pages) linkedPages.push(await linkPage(parsed, context));
  for (const linked of linkedPages) {
    problems.push(...linked.problems);
    pageLinks.push(...linked.pageLinks);
  }
  for (const memory of [parsedArticles, parsedPages, store.photos, store.attachments]) await memory.save();

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
    abbreviations,
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

function gather<Item>(parsed: readonly Parsed<Item>[], problems: Problem[]): Item[] {
  for (const file of parsed) problems.push(...file.problems);
  return parsed.flatMap(({ item }) => item ?? []);
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

function findDestinations(
  articles: readonly ParsedArticle[],
  pages: readonly ParsedPage[],
  today: SiteDate,
): Destinations {
  const entries = [
    ...articles.map((parsed) => {
      const { file, url } = parsed.article;
      return [file, { url, out: isOut(parsed, today) }] as const;
    }),
    ...pages.map((page) => [page.file, { url: page.url, out: true }] as const),
  ];
  return {
    byFile: new Map(entries),
    byUrl: new Map(entries.map(([, destination]) => [destination.url, destination])),
  };
}

function isOut({ article, draft }: ParsedArticle, today: SiteDate): boolean {
  return !draft && article.date <= today;
}

function compareArticles(a: Article, b: Article): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
