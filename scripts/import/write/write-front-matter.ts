import { Document, isScalar } from 'yaml';
import type { Author } from '../../content/archive.ts';
import { defined } from '../../content/defined.ts';
import type { SiteDate } from '../../text/brands.ts';

/** The fields of an article as they are to be written; a field without a value is left out. */
export interface WrittenFields {
  title: string;
  date?: SiteDate | undefined;
  updated?: SiteDate | undefined;
  authors: readonly Author[];
  section?: string | undefined;
  source?: { name: string; url?: string } | undefined;
  summary?: string | undefined;
  images: readonly { src: string; caption?: string; alt?: string; credit?: string }[];
  tags: readonly string[];
  places: readonly string[];
  corrections: readonly { date: string; text: string }[];
  attachments: readonly { src: string; title?: string }[];
  legacyViews?: number | undefined;
  legacyUrls: readonly string[];
  /** Why the article is a draft, for the comment behind the field; an article without reasons is none. */
  draftReasons: readonly string[];
}

const FOLD_AT = 100;

/** Writes the front-matter of an article with its fences, quoted wherever YAML needs it. */
export function writeFrontMatter(fields: WrittenFields): string {
  const { authors, date, updated, summary, draftReasons } = fields;
  const { images, tags, places, corrections, attachments, legacyUrls } = fields;
  const before = {
    title: fields.title,
    date: spellDate(date),
    updated: spellDate(updated),
    author: spellAuthors(authors),
    section: fields.section,
  };
  const after = {
    source: fields.source?.url === undefined ? fields.source?.name : fields.source,
    images: filled(images),
    tags: filled(tags),
    places: filled(places),
    corrections: filled(corrections),
    attachments: filled(attachments),
    legacyViews: fields.legacyViews,
    legacyUrls: filled(legacyUrls),
  };
  const parts = [
    toYaml(before),
    summary === undefined ? '' : writeSummary(summary),
    toYaml(after),
    writeDraft(draftReasons),
  ];
  return `---\n${parts.join('')}---\n`;
}

/** `2021-08-26 18:14:44` for a moment in Việt Nam, without seconds that are zero; any other as it is. */
export function spellDate(date: SiteDate | undefined): string | undefined {
  return date?.replace(
    /^(.{10})T(.{5})(:\d\d)\+07:00$/,
    (_date, day: string, time: string, seconds: string) =>
      `${day} ${time}${seconds === ':00' ? '' : seconds}`,
  );
}

/** Authors as front-matter names them: a bare name where no unit is known, no list for one alone. */
export function spellAuthors(authors: readonly Author[]): unknown {
  const written = authors.map((author) => (author.unit === undefined ? author.name : author));
  return written.length > 1 ? written : written[0];
}

function filled<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}

function toYaml(fields: Readonly<Record<string, unknown>>): string {
  const known = defined(fields);
  if (Object.keys(known).length === 0) return '';
  return new Document(known).toString({ lineWidth: 0, singleQuote: false });
}

/** A long summary is folded: several lines that are read as one, in which no sign needs quoting. */
function writeSummary(summary: string): string {
  if (summary.length <= FOLD_AT) return toYaml({ summary });
  const lines: string[] = [];
  for (const word of summary.split(/[ \n]+/)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= FOLD_AT) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return `summary: >-\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function writeDraft(reasons: readonly string[]): string {
  if (reasons.length === 0) return '';
  const document = new Document({ draft: true });
  const value = document.get('draft', true);
  if (isScalar(value)) value.comment = ` ${reasons.join(', ')}; bổ sung xong thì xóa dòng này`;
  return document.toString({ lineWidth: 0 });
}
