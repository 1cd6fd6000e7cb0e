import { readFileSync } from 'node:fs';
import { type ContentFolder, findArticles } from '../content/disk/content-folder.ts';
import { splitFrontMatter } from '../content/front-matter/front-matter.ts';
import { readSource } from '../content/disk/read-source.ts';
import type { ContentPath, SiteDate } from '../text/brands.ts';
import { fold, sameNameKey } from '../text/fold.ts';
import { parseDate } from '../text/site-date.ts';

/** An article of the content folder, as far as it takes to know it again. */
export interface KnownArticle {
  file: ContentPath;
  title: string;
  date?: SiteDate | undefined;
  addresses: readonly string[];
  /** The whole file. */
  readText(): string;
}

/** The articles that are there already, by headline. */
export interface KnownArticles {
  /** The article that is the same as another, found under whatever address. */
  findSame(article: {
    title: string;
    date?: SiteDate | undefined;
    addresses: readonly string[];
    body: string;
  }): KnownArticle | undefined;
  has(file: string): boolean;
  add(article: KnownArticle): void;
}

/** Reads the front-matter of every article of a folder; a file that cannot be read is passed over. */
export function readKnownArticles(folder: ContentFolder | undefined, timeZone: string): KnownArticles {
  const byTitle = new Map<string, KnownArticle[]>();
  const files = new Set<string>(folder?.files.keys());
  const add = (article: KnownArticle) => {
    const key = sameNameKey(article.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []).filter(({ file }) => file !== article.file), article]);
    files.add(article.file);
  };
  if (folder !== undefined) {
    for (const file of findArticles(folder)) {
      const known = readKnown(folder, file, timeZone);
      if (known !== undefined) add(known);
    }
  }
  return {
    add,
    has: (file) => files.has(file),
    findSame: (article) => byTitle.get(sameNameKey(article.title))?.find((known) => isSame(known, article)),
  };
}

function readKnown(folder: ContentFolder, file: ContentPath, timeZone: string): KnownArticle | undefined {
  const source = readSource(folder, file);
  const split = 'code' in source ? source : splitFrontMatter(source);
  if ('code' in split || typeof split.data !== 'object' || split.data === null) return undefined;
  const { title, date, legacyUrls } = split.data as Record<string, unknown>;
  if (typeof title !== 'string') return undefined;
  const parsed = parseDate(typeof date === 'string' ? date : '', timeZone);
  const addresses = [legacyUrls].flat().filter((address): address is string => typeof address === 'string');
  const disk = folder.files.get(file) as string;
  return {
    file,
    title,
    date: 'date' in parsed ? parsed.date : undefined,
    addresses,
    readText: () => readFileSync(disk, 'utf8'),
  };
}

type Candidate = Parameters<KnownArticles['findSame']>[0];

/**
 * Headlines recur (`Thông báo`), so articles of one headline are the same only if they share an address, the very
 * second, or, as far as both have a day, the day and most of their paragraphs.
 */
function isSame(known: KnownArticle, article: Candidate): boolean {
  const addresses = new Set(known.addresses.map((address) => address.toLowerCase()));
  if (article.addresses.some((address) => addresses.has(address.toLowerCase()))) return true;
  const [one, other] = [known.date, article.date];
  if (one !== undefined && other !== undefined) {
    if (one === other && one.length > 10) return true;
    if (one.slice(0, 10) !== other.slice(0, 10)) return false;
  }
  return shareParagraphs(known.readText(), article.body);
}

const SHORTEST_PARAGRAPH = 30;

function shareParagraphs(one: string, other: string): boolean {
  const [first, second] = [paragraphsOf(one), paragraphsOf(other)];
  const shared = [...first].filter((paragraph) => second.has(paragraph)).length;
  return shared > 0 && shared * 2 >= Math.min(first.size, second.size);
}

function paragraphsOf(text: string): Set<string> {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => fold(paragraph).replace(/[^a-z0-9]+/g, ''));
  return new Set(paragraphs.filter(({ length }) => length >= SHORTEST_PARAGRAPH));
}
