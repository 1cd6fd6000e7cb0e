import type { ContentPath } from '../text/brands.ts';
import { fromEpoch } from '../text/site-date.ts';
import type { Archive, Article } from './archive.ts';
import type { ArticleSite } from './schema/article-schema.ts';
import { type ArticleFile, createArticleReader, type StoredFile } from './article-file.ts';
import { type ContentFolder, findArticles, findPages, openContentFolder } from './disk/content-folder.ts';
import { hashContent } from './disk/content-hash.ts';
import { type FileMemory, type Memories, openMemories } from './memory/file-memory.ts';
import { keepHeapSmall } from './memory/heap-growth.ts';
import { type Coming, linkArchive } from './links/link-archive.ts';
import type { FileStore } from './links/link-files.ts';
import { createArticleParser, type Parsed } from './parse-article.ts';
import { type ParsedPage, parsePage } from './parse-page.ts';
import { type Problem, sortProblems } from './problem.ts';
import { readRegisters } from './read-registers.ts';
import { readSite, type UnsoundSite } from './read-site.ts';
import { readSource, refuseTwins } from './disk/read-source.ts';
import type { FileLinks } from './links/site-link.ts';

export interface LoadedArchive {
  folder: ContentFolder;
  /** Absent when `site.yaml` itself cannot be read. */
  archive?: Archive;
  /** Articles that are not out yet: drafts, and those with a date to come. */
  later: readonly Article[];
  /** Whether all articles were remembered. */
  known: boolean;
  /** Files with links to addresses that only the plan of the site can confirm. */
  pageLinks: FileLinks[];
  coming: Coming;
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

/** So many articles make memory dearer than time, if they are new: 100,000 would take 2 GB, and have to do with 1.5. */
const MANY_ARTICLES = 30_000;

/** After so many new articles the others are taken for new too: the heap must stay small from early on. */
const MANY_NEW = 2000;

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
  const { sections, timeZone }: Omit<UnsoundSite, 'problems'> = 'site' in read ? read.site : read;
  const { problems: ofRegisters, ...registers } = readRegisters(folder, { timeZone });
  const articleFiles = remember<StoredFile>(
    ARTICLE_MEMORY,
    hashContent(JSON.stringify([codeVersion, sections, timeZone])),
  );
  const store: FileStore = {
    folder,
    photos: remember('photo-facts', codeVersion),
    attachments: remember('attachment-facts', codeVersion),
  };
  const files = readArticles(folder, { sections, timeZone }, articleFiles);
  const pages = findPages(folder).map((file) => readPage(folder, file));
  const linked = await linkArchive({ files, pages }, { store, today: fromEpoch(now, timeZone) });
  for (const memory of [articleFiles, store.photos, store.attachments]) memory.save();

  const problems = [
    'problems' in read ? read.problems : [],
    ofRegisters,
    ...[...files, ...pages].map((file) => file.problems),
    linked.problems,
    [...folder.twins].map(refuseTwins),
  ].flat();
  const { later, pageLinks, coming } = linked;
  const loaded = { folder, known: files.every(({ known }) => known), later, pageLinks, coming };
  if (!('site' in read)) return { ...loaded, problems: sortProblems(problems) };
  const archive = { site: read.site, articles: linked.articles, pages: linked.pages, ...registers };
  return { ...loaded, archive, problems: sortProblems(problems) };
}

function readArticles(
  folder: ContentFolder,
  site: ArticleSite,
  memory: FileMemory<StoredFile>,
): ArticleFile[] {
  const readArticle = createArticleReader({
    folder,
    memory,
    parse: createArticleParser(site),
    sections: new Map(site.sections?.map((section) => [section.slug, section])),
  });
  let parsed = 0;
  const paths = findArticles(folder);
  return paths.map((path) => {
    const file = readArticle(path);
    if (file.known === true) return file;
    parsed += 1;
    if (parsed === MANY_NEW && paths.length > MANY_ARTICLES) keepHeapSmall();
    return file;
  });
}

function readPage(folder: ContentFolder, file: ContentPath): Parsed<ParsedPage> {
  const source = readSource(folder, file);
  return 'code' in source ? { problems: [source] } : parsePage(source);
}
