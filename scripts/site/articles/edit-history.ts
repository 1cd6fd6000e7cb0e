import { diffArrays } from 'diff';
import type { Edit } from '../../../layouts/props.ts';
import type { Article } from '../../content/archive.ts';
import { cleanValues } from '../../content/schema/clean-values.ts';
import { readFlag } from '../../content/schema/fields.ts';
import { splitFrontMatter } from '../../content/front-matter/front-matter.ts';
import { toPlainText } from '../../content/markdown/plain-text.ts';
import { decodeSource } from '../../content/disk/read-source.ts';
import type { ContentPath, SiteDate } from '../../text/brands.ts';
import { collapseSpaces } from '../../text/normalize.ts';
import { fromEpoch, parseDate } from '../../text/site-date.ts';

/** One version of an article's file, as the published branch got it. */
export interface Revision {
  /** When, in seconds since 1970. */
  seconds: number;
  /** Name of the file's bytes in git. */
  blob: string;
}

/** What git knows of the articles; for sites that show it. */
export interface EditHistories {
  /** Whether readers also see the words that changed. */
  showsWords: boolean;
  /** All versions of a file, the oldest first; none for a file that git does not know. */
  revisionsOf(file: ContentPath): readonly Revision[];
  /** The bytes of those versions, in their order. */
  readVersions(file: ContentPath): readonly Buffer[];
}

/** More changed words than these are not shown one by one. */
const MOST_CHANGES = 400;

/** Unchanged words that stand before and after changed ones. */
const AROUND = 5;

/** Changes whenever the history that an article's page shows does; empty where there is none. */
export function keyOfHistory(article: Article, histories: EditHistories | undefined): string {
  if (histories === undefined || article.withdrawn !== undefined) return '';
  const revisions = histories.revisionsOf(article.file);
  if (revisions.length < 2) return article.corrections.length > 0 ? 'corrections' : '';
  return [histories.showsWords, ...revisions.map(({ seconds, blob }) => `${seconds} ${blob}`)].join(' ');
}

/**
 * The days on which an article was edited after it came out, newest first, with the notes of its corrections. What was there
 * before it came out, and before it last was a draft or withdrawn, is never told: it was not public, or should no longer be.
 */
export function describeHistory(
  article: Article,
  histories: EditHistories | undefined,
  timeZone: string,
): Edit[] {
  if (histories === undefined || article.withdrawn !== undefined) return [];
  const edits = new Map<string, Edit>();
  const revisions = histories.revisionsOf(article.file);
  const versions = revisions.length < 2 ? [] : findPublicVersions(article, revisions, histories, timeZone);
  for (const [index, version] of versions.entries()) {
    const day = version.day;
    if (index === 0 || edits.has(day)) continue;
    const last = versions.findLast((other) => other.day === day) ?? version;
    const words = histories.showsWords ? compareWords(versions[index - 1]?.words ?? [], last.words) : [];
    edits.set(day, { date: day as SiteDate, notes: [], words });
  }
  for (const { date, text } of article.corrections) {
    const day = date.slice(0, 10);
    const edit = edits.get(day) ?? { date: day as SiteDate, notes: [], words: [] };
    edits.set(day, { ...edit, notes: [...edit.notes, text] });
  }
  return [...edits.values()].sort((a, b) => (a.date < b.date ? 1 : -1));
}

interface Version {
  /** `2021-08-26`, of its commit. */
  day: string;
  /** When it was to come out, by what it said itself. */
  out: SiteDate;
  words: readonly string[];
}

function findPublicVersions(
  article: Article,
  revisions: readonly Revision[],
  { readVersions }: EditHistories,
  timeZone: string,
): Version[] {
  const contents = readVersions(article.file);
  let versions: Version[] = [];
  for (const [index, { seconds }] of revisions.entries()) {
    const read = readVersion(article.file, contents[index] ?? Buffer.alloc(0), timeZone);
    if (read === 'unreadable') continue;
    const moment = fromEpoch(seconds * 1000, timeZone);
    // The version before never came out if it still waited for its date.
    const dates = read === 'hidden' ? [] : [article.date, read.out, versions.at(-1)?.out ?? read.out];
    if (read === 'hidden' || dates.some((date) => moment < date)) versions = [];
    if (read !== 'hidden') versions.push({ day: moment.slice(0, 10), ...read });
  }
  return versions;
}

/** The words of a version; or that readers never saw it, or were not to see it any more; or that it never could be built. */
function readVersion(
  file: ContentPath,
  bytes: Buffer,
  timeZone: string,
): Pick<Version, 'out' | 'words'> | 'hidden' | 'unreadable' {
  const source = decodeSource(file, bytes);
  const split = 'code' in source ? source : splitFrontMatter(source);
  if ('code' in split || typeof split.data !== 'object' || split.data === null) return 'unreadable';
  const { title, summary, date, draft, withdrawn } = cleanValues(split.data) as Record<string, unknown>;
  if (withdrawn !== undefined || (typeof draft === 'string' && readFlag(draft) === true)) return 'hidden';
  const parsed = parseDate(typeof date === 'string' ? date : '', timeZone);
  if ('problem' in parsed) return 'unreadable';
  const texts = [title, summary].filter((text) => typeof text === 'string');
  const words = collapseSpaces([...texts, toPlainText(split.body)].join(' ')).split(' ');
  return { out: parsed.date, words };
}

/** What changed between two texts, with a few words around it; nothing where that is too much to be read. */
function compareWords(before: readonly string[], after: readonly string[]): Edit['words'] {
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGES }) as
    | ReturnType<typeof diffArrays<string>>
    | undefined;
  if (parts === undefined || parts.every(({ added, removed }) => !added && !removed)) return [];
  return parts.map(({ value, added, removed }, index) => {
    if (added) return { kind: 'added', text: value.join(' ') };
    if (removed) return { kind: 'removed', text: value.join(' ') };
    return { kind: 'same', text: shorten(value, index === 0, index === parts.length - 1) };
  });
}

function shorten(words: readonly string[], isFirst: boolean, isLast: boolean): string {
  if (isFirst) return words.length > AROUND ? `… ${words.slice(-AROUND).join(' ')}` : words.join(' ');
  if (isLast) return words.length > AROUND ? `${words.slice(0, AROUND).join(' ')} …` : words.join(' ');
  if (words.length <= 2 * AROUND) return words.join(' ');
  return `${words.slice(0, AROUND).join(' ')} … ${words.slice(-AROUND).join(' ')}`;
}
