import { collapseSpaces } from '../../text/normalize.ts';
import { isBlank } from '../schema/decode.ts';
import { isDraft } from '../draft-problems.ts';
import { findProse, type ProseLine } from './body-lines.ts';
import { readFrontMatter } from '../front-matter/front-matter.ts';
import { createLocator, type Locate } from '../front-matter/locate.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { Source } from '../disk/read-source.ts';
import { findJoinedNames } from './joined-names.ts';
import { BEFORE_MARK, DOUBLED } from './spacing.ts';
import { plainTextsIn, textsIn } from './field-texts.ts';
import { findRemarks } from './remarks.ts';
import { findJoinedLines, findShownLines } from './shown-lines.ts';
import { findFormat, findShownSigns } from './shown-signs.ts';
import { findStyledLetters } from './styled-letters.ts';
import { findUnknownWords } from './spelling.ts';
import { describeStyle } from './style-messages.ts';
import { findLongRows } from './table-rows.ts';

/** What could be better in one text; it depends on the text alone. */
export interface Style {
  /** Warnings, one for each kind, at the first place. */
  problems: Problem[];
  /** Words that are no Vietnamese syllables, each once, where it stands first; the site's own list is not asked here. */
  unknownWords: { word: string; line: number; column: number }[];
}

const LONGEST_TITLE = 100;
const CAMERA_NAME = /^(?:IMG|DSC[FN]?|PXL|P|VID|Screenshot|image|anh|photo|z)[-_ ]?\d{3,}[\w-]*$/i;
const IMAGE_FILE = /\.(?:jpe?g|png|webp|avif|gif|heic|bmp|tiff?)$/i;
const IMAGE = /!\[([^\]\n]{1,200})\]\(/g;

/** Looks at the style of an article or page, as far as its front-matter can be read. A text that has none has no style. */
export function checkStyle(source: Pick<Source, 'file' | 'text'>): Style {
  const split = readFrontMatter(source);
  if ('code' in split) return { problems: [], unknownWords: [] };
  const { file, yaml, bodyLine } = split;
  let locator: Locate | undefined;
  const locate: Locate = (path) => (locator ??= createLocator(yaml))(path);
  const problems: Problem[] = [];
  const warn = (code: ProblemCode, line: number, column: number, message: string) =>
    problems.push({ file, line, column, code, severity: 'warning', message });
  const warnField = (code: ProblemCode, path: readonly PropertyKey[], message: string) => {
    const { line, column } = locate(path);
    warn(code, line + 1, column, message);
  };

  const fields = (split.data ?? {}) as Record<string, unknown>;
  const title = typeof fields['title'] === 'string' ? collapseSpaces(fields['title']) : '';
  if (title.length > LONGEST_TITLE)
    warnField('title-long', ['title'], describeStyle.titleLong(title.length, LONGEST_TITLE));
  if (split.body.trim() === '' && split.faults.length === 0 && isShown(fields))
    warn('text-missing', Math.max(bodyLine - 1, 1), 1, describeStyle.textMissing());
  for (const { name, path } of findJoinedNames(fields['author']))
    warnField('author-joined', path, describeStyle.authorJoined(name));
  for (const { text, path } of textsIn(fields, 'images', 'alt')) {
    if (isFileName(text)) warnField('alt-file-name', path, describeStyle.altFileName(text));
  }
  for (const { text, path } of plainTextsIn(fields)) {
    const sign = findFormat(text);
    if (sign !== undefined) warnField('sign-shown', path, describeStyle.formatShown(sign));
  }

  const lines = source.text.split('\n');
  const prose = findProse(lines, bodyLine - 1);
  for (const { index } of prose) {
    for (const match of (lines[index] ?? '').matchAll(IMAGE)) {
      const alt = match[1] ?? '';
      if (isFileName(alt)) warn('alt-file-name', index + 1, match.index + 3, describeStyle.altFileName(alt));
    }
  }
  const [opening] = prose;
  if (opening !== undefined && title !== '' && isSameHeadline(lines[opening.index] ?? '', title))
    warn('title-repeated', opening.index + 1, 1, describeStyle.titleRepeated());
  const report = (code: ProblemCode, places: readonly Place[], describe: (count: number) => string) => {
    const [first] = places;
    if (first !== undefined) warn(code, first.line, first.column, describe(places.length));
  };
  for (const { line, column } of findRemarks(yaml))
    warn('words-dropped', line + 1, column, describeStyle.wordsDropped());
  const [long] = findLongRows(lines, prose);
  if (long !== undefined)
    warn('table-cells', long.index + 1, 1, describeStyle.tableCells(long.cells, long.columns));
  const shown = [
    ...findShownSigns(lines, prose),
    ...findShownLines(lines, prose),
    ...findStyledLetters(lines),
  ];
  for (const { index, at, kind, sign } of shown)
    warn('sign-shown', index + 1, at + 1, describeStyle.signShown[kind](sign));
  const joined = findJoinedLines(lines, prose).map(({ index }) => ({ line: index + 1, column: 1 }));
  report('lines-joined', joined, describeStyle.linesJoined);
  const plain = prose.filter(({ isTable }) => !isTable);
  report('spaces-doubled', findPlaces(plain, DOUBLED), describeStyle.spacesDoubled);
  report('space-before-mark', findPlaces(prose, BEFORE_MARK), describeStyle.spaceBeforeMark);
  report('quotes-straight', findPlaces(prose, /"/g), describeStyle.quotesStraight);
  return {
    problems,
    unknownWords: [...wordsInFields(fields, locate), ...wordsInProse(prose)].filter(isFirst()),
  };
}

/** Whether readers see the body of an article, and no photos in its place. */
function isShown(fields: Readonly<Record<string, unknown>>): boolean {
  return !isDraft(fields) && isBlank(fields['withdrawn']) && isBlank(fields['images']);
}

/** Whether a line says a headline once more, as a heading, in bold letters or in capitals. */
function isSameHeadline(line: string, title: string): boolean {
  const read = (text: string) => {
    const words = text.replace(/[^\p{L}\p{M}\d]+/gu, ' ').trim();
    return words.toLowerCase().normalize('NFC');
  };
  return read(line) === read(title);
}

interface Place {
  line: number;
  column: number;
}

function findPlaces(prose: readonly ProseLine[], form: RegExp): Place[] {
  return prose.flatMap(({ index, text }) =>
    Array.from(text.matchAll(form), (match) => ({ line: index + 1, column: match.index + 1 })),
  );
}

function wordsInProse(prose: readonly ProseLine[]): Style['unknownWords'] {
  return prose.flatMap(({ index, text }) =>
    findUnknownWords(text).map(({ word, at }) => ({ word, line: index + 1, column: at + 1 })),
  );
}

/** Words of the headline and the summary stand where their field begins. */
function wordsInFields(fields: Readonly<Record<string, unknown>>, locate: Locate): Style['unknownWords'] {
  return ['title', 'summary'].flatMap((name) => {
    const value = fields[name];
    const found = typeof value === 'string' ? findUnknownWords(value) : [];
    if (found.length === 0) return [];
    const { line, column } = locate([name]);
    return found.map(({ word }) => ({ word, line: line + 1, column }));
  });
}

function isFirst(): (found: { word: string }) => boolean {
  const seen = new Set<string>();
  return ({ word }) => {
    const isNew = !seen.has(word.toLowerCase());
    seen.add(word.toLowerCase());
    return isNew;
  };
}

function isFileName(alt: string): boolean {
  return IMAGE_FILE.test(alt) || CAMERA_NAME.test(alt);
}
