import type { ContentPath, SiteDate, Url } from '../text/brands.ts';
import { fromEpoch } from '../text/site-date.ts';
import { VIETNAM } from '../text/time-zone.ts';
import type { Archive, Article, Site, StaticPage } from './archive.ts';
import { createArticleReader, type StoredFile } from './article-file.ts';
import { type ContentFolder, findArticles, findPages, openContentFolder } from './content-folder.ts';
import { hashContent } from './content-hash.ts';
import { mapDestinations } from './destinations.ts';
import { type Memories, openMemories } from './file-memory.ts';
import { keepHeapSmall } from './heap-growth.ts';
import { type LinkContext, linkPage } from './link-article.ts';
import type { FileStore } from './link-files.ts';
import { describe } from './messages.ts';
import { createArticleParser, type Parsed } from './parse-article.ts';
import { type ParsedPage, parsePage } from './parse-page.ts';
import { type Problem, sortProblems } from './problem.ts';
import { readRegisters } from './read-registers.ts';
import { readSite } from './read-site.ts';
import { readSource } from './read-source.ts';
import { findShadowed } from './resolve-target.ts';
import { type FileLinks, gatherLinks, LATER, UNKNOWN, warnOfLink } from './site-link.ts';

export interface LoadedArchive {
  folder: ContentFolder;
  /** Absent when `site.yaml` itself cannot be read. */
  archive?: Archive;
  /** Whether all articles were remembered. */
  known: boolean;
  /** Files with links to addresses that only the plan of the site can confirm. */
  pageLinks: FileLinks[];
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
  /** The content folder, for who has looked through it. */
  folder?: ContentFolder;
  /** What is remembered, for who loads the same folder again and again; else it is read from the cache. */
  remember?: Memories;
}

/** The memory of articles, the one that grows with the archive. */
export const ARTICLE_MEMORY = 'articles';

/** So many new articles make memory dearer than time: 100,000 would take 2 GB, and have to do with 1.5. */
const MANY_ARTICLES = 30_000;

/**
 * Reads a content folder: every file is checked, and what is out at `now` makes the archive.
 * @throws UsageError when there is no content folder
 */
export async function loadArchive({
  contentDir,
  cacheDir,
  codeVersion,
  now,
  folder = openContentFolder(contentDir),
  remember = openMemories(cacheDir),
}: LoadOptions): Promise<LoadedArchive> {
  const read = readSite(folder);
  const site = 'site' in read ? read.site : FALLBACK_SITE;
  const { people, places, abbreviations, ...registers } = readRegisters(folder, site);
  const problems: Problem[] = ['problems' in read ? read.problems : [], registers.problems].flat();

  const { sections, timeZone } = site;
  const articleFiles = remember<StoredFile>(
    ARTICLE_MEMORY,
    hashContent(JSON.stringify([codeVersion, sections, timeZone])),
  );
  const readArticle = createArticleReader({
    folder,
    memory: articleFiles,
    parse: createArticleParser(site),
    sections: new Map(sections.map((section) => [section.slug, section])),
  });
  const paths = findArticles(folder);
  let parsed = 0;
  const files = paths.map((path) => {
    const file = readArticle(path);
    if (file.known === true) return file;
    parsed += 1;
    if (parsed === MANY_ARTICLES) keepHeapSmall();
    return file;
  });
  const pages = findPages(folder).flatMap((file) => readPage(folder, file, problems));
  const heads = files.flatMap(({ head }) => head ?? []);
  const twins = reportTwins([...heads, ...pages], problems);

  const today = fromEpoch(now, site.timeZone);
  const store: FileStore = {
    folder,
    photos: remember('photo-facts', codeVersion),
    attachments: remember('attachment-facts', codeVersion),
  };
  const context: LinkContext = {
    store,
    destinations: mapDestinations([
      ...heads.map((head) => ({ file: head.file, url: head.url, out: isOut(head, today) })),
      ...pages.map(({ file, url }) => ({ file, url, out: true })),
    ]),
    shadowed: findShadowed(folder),
  };
  const pageLinks: FileLinks[] = [];
  const noteLinks = (links: FileLinks, isShown: boolean) => {
    if (links.lookups.some(([, answer]) => answer === LATER))
      problems.push(
        ...links
          .findLinks()
          .filter(({ answer }) => answer === LATER)
          .map(warnOfLink),
      );
    if (isShown && links.lookups.some(([, answer]) => answer === UNKNOWN)) pageLinks.push(links);
  };
  const articles: Article[] = [];
  for (const { head, problems: own } of files) {
    for (const problem of own) problems.push(problem);
    if (head === undefined) continue;
    const isShown = isOut(head, today) && !twins.has(head.file);
    const link = head.link(context);
    // Of thousands that are remembered, none is to wait.
    const linked = link instanceof Promise ? await link : link;
    for (const problem of linked.problems) problems.push(problem);
    noteLinks(linked.links, isShown);
    if (isShown) articles.push(linked.article);
  }
  const staticPages: StaticPage[] = [];
  for (const page of pages) {
    const { item, links, problems: own } = await linkPage(page, context);
    problems.push(...own);
    noteLinks(gatherLinks(links), true);
    if (!twins.has(page.file)) staticPages.push(item);
  }
  for (const memory of [articleFiles, store.photos, store.attachments]) memory.save();

  if (!('site' in read)) {
    return {
      folder,
      known: parsed === 0,
      pageLinks,
      problems: sortProblems(problems.filter(({ code }) => code !== 'section-unknown')),
    };
  }
  const archive = {
    site,
    articles: articles.sort(compareArticles),
    pages: staticPages,
    people,
    places,
    abbreviations,
  };
  return { folder, archive, known: parsed === 0, pageLinks, problems: sortProblems(problems) };
}

/** Stands in for a site that cannot be read, so that the articles are still checked. */
const FALLBACK_SITE: Site = {
  title: '',
  url: 'https://site.invalid',
  language: 'vi',
  timeZone: VIETNAM,
  contact: {},
  sections: [],
  links: [],
};

function readPage(folder: ContentFolder, file: ContentPath, problems: Problem[]): ParsedPage[] {
  const source = readSource(folder, file);
  const { item, problems: own }: Parsed<ParsedPage> =
    'code' in source ? { problems: [source] } : parsePage(source);
  problems.push(...own);
  return item === undefined ? [] : [item];
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

function isOut({ draft, date }: { draft: boolean; date: SiteDate }, today: SiteDate): boolean {
  return !draft && date <= today;
}

function compareArticles(a: Article, b: Article): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
