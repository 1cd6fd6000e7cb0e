import { sameNameKey } from '../../text/fold.ts';
import { collapseSpaces } from '../../text/normalize.ts';
import type { Source } from '../disk/read-source.ts';
import { isDraft } from '../draft-problems.ts';
import { FIELDS_LINE } from '../front-matter/fences.ts';
import { type ReadableFrontMatter, readFrontMatter } from '../front-matter/front-matter.ts';
import { createLocator, type Locate } from '../front-matter/locate.ts';
import { makeWarning, type Place, type Problem, type ProblemCode } from '../problem.ts';
import { isBlank } from '../schema/clean-values.ts';
import { findProse, type ProseLine } from './body-lines.ts';
import { type Fields, plainTextsIn, textsIn } from './field-texts.ts';
import { findJoinedNames } from './joined-names.ts';
import { findRemarks } from './remarks.ts';
import { findJoinedLines, findShownLines } from './shown-lines.ts';
import { findFormat, findShownSigns } from './shown-signs.ts';
import { BEFORE_MARK, DOUBLED } from './spacing.ts';
import { listUnknownWords, type UnknownWord } from './spelling.ts';
import { describeStyle } from './style-messages.ts';
import { findStyledLetters } from './styled-letters.ts';
import { findLongRows } from './table-rows.ts';

/** What could be better in one text; it depends on the text alone. */
export interface Style {
  /** Warnings, one for each kind, at the first place. */
  problems: Problem[];
  /** The site's own list is not asked here. */
  unknownWords: UnknownWord[];
}

const LONGEST_TITLE = 100;
const CAMERA_NAME = /^(?:IMG|DSC[FN]?|PXL|P|VID|Screenshot|image|anh|photo|z)[-_ ]?\d{3,}[\w-]*$/i;
const IMAGE_FILE = /\.(?:jpe?g|png|webp|avif|gif|heic|bmp|tiff?)$/i;
const IMAGE = /!\[([^\]\n]{1,200})\]\(/g;
const STRAIGHT_QUOTE = /"/g;

type Warn = (code: ProblemCode, message: string, place: Place) => void;

/** Looks at the style of an article or page, as far as its front-matter can be read. A text that has none has no style. */
export function checkStyle(source: Pick<Source, 'file' | 'text'>): Style {
  const split = readFrontMatter(source);
  if ('code' in split) return { problems: [], unknownWords: [] };
  const fields = (split.data ?? {}) as Fields;
  const locate = createLocator(split.yaml, FIELDS_LINE);
  const lines = source.text.split('\n');
  const prose = findProse(lines, split.bodyLine - 1);
  const problems: Problem[] = [];
  const warn: Warn = (code, message, place) => problems.push(makeWarning(split.file, code, message, place));
  checkFields(fields, locate, warn);
  checkFrontMatter(split, fields, warn);
  checkHeadline(fields, lines, prose, warn);
  checkSigns(lines, prose, warn);
  checkForm(lines, prose, warn);
  return { problems, unknownWords: listUnknownWords(fields, prose, locate) };
}

/** What stands in the fields. */
function checkFields(fields: Fields, locate: Locate, warn: Warn): void {
  const title = titleOf(fields);
  if (title.length > LONGEST_TITLE)
    warn('title-long', describeStyle.titleLong(title.length, LONGEST_TITLE), locate(['title']));
  for (const { name, path } of findJoinedNames(fields['author']))
    warn('author-joined', describeStyle.authorJoined(name), locate(path));
  for (const { text, path } of textsIn(fields, 'images', 'alt'))
    if (isFileName(text)) warn('alt-file-name', describeStyle.altFileName(text), locate(path));
  for (const { text, path } of plainTextsIn(fields)) {
    const sign = findFormat(text);
    if (sign !== undefined) warn('sign-shown', describeStyle.formatShown(sign), locate(path));
  }
}

function titleOf({ title }: Fields): string {
  return typeof title === 'string' ? collapseSpaces(title) : '';
}

/** A text that begins with its headline. */
function checkHeadline(
  fields: Fields,
  lines: readonly string[],
  prose: readonly ProseLine[],
  warn: Warn,
): void {
  const title = titleOf(fields);
  const [opening] = prose;
  if (opening !== undefined && title !== '' && isSameHeadline(lines[opening.index] ?? '', title))
    warn('title-repeated', describeStyle.titleRepeated(), { line: opening.index + 1, column: 1 });
}

/** What is lost between the front-matter and the page. */
function checkFrontMatter(
  { yaml, body, bodyLine, faults }: ReadableFrontMatter,
  fields: Fields,
  warn: Warn,
): void {
  for (const { line, column } of findRemarks(yaml))
    warn('words-dropped', describeStyle.wordsDropped(), { line: line + FIELDS_LINE - 1, column });
  if (body.trim() === '' && faults.length === 0 && isShown(fields))
    warn('text-missing', describeStyle.textMissing(), { line: Math.max(bodyLine - 1, 1), column: 1 });
}

/** What readers of the body would see or hear as it was typed, or not at all. */
function checkSigns(lines: readonly string[], prose: readonly ProseLine[], warn: Warn): void {
  for (const { index } of prose) {
    for (const match of (lines[index] ?? '').matchAll(IMAGE)) {
      const alt = match[1] ?? '';
      const place = { line: index + 1, column: match.index + 3 };
      if (isFileName(alt)) warn('alt-file-name', describeStyle.altFileName(alt), place);
    }
  }
  const [long] = findLongRows(lines, prose);
  if (long !== undefined) {
    const place = { line: long.index + 1, column: 1 };
    warn('table-cells', describeStyle.tableCells(long.cells, long.columns), place);
  }
  const shown = [
    ...findShownSigns(lines, prose),
    ...findShownLines(lines, prose),
    ...findStyledLetters(lines),
  ];
  for (const { index, at, kind, sign } of shown)
    warn('sign-shown', describeStyle.signShown[kind](sign), { line: index + 1, column: at + 1 });
}

/** What is set otherwise in good Vietnamese, told once with the number of places. */
function checkForm(lines: readonly string[], prose: readonly ProseLine[], warn: Warn): void {
  const report = (code: ProblemCode, places: readonly Place[], describe: (count: number) => string) => {
    const [first] = places;
    if (first !== undefined) warn(code, describe(places.length), first);
  };
  const joined = findJoinedLines(lines, prose).map(({ index }) => ({ line: index + 1, column: 1 }));
  report('lines-joined', joined, describeStyle.linesJoined);
  const plain = prose.filter(({ isTable }) => !isTable);
  report('spaces-doubled', findPlaces(plain, DOUBLED), describeStyle.spacesDoubled);
  report('space-before-mark', findPlaces(prose, BEFORE_MARK), describeStyle.spaceBeforeMark);
  report('quotes-straight', findPlaces(prose, STRAIGHT_QUOTE), describeStyle.quotesStraight);
}

/** Whether readers see the body of an article, and no photos in its place. */
function isShown(fields: Fields): boolean {
  return !isDraft(fields) && isBlank(fields['withdrawn']) && isBlank(fields['images']);
}

/** Whether a line says a headline once more, as a heading, in bold letters or in capitals. */
function isSameHeadline(line: string, title: string): boolean {
  return sameNameKey(line) === sameNameKey(title);
}

function findPlaces(prose: readonly ProseLine[], form: RegExp): Place[] {
  return prose.flatMap(({ index, text }) =>
    Array.from(text.matchAll(form), (match) => ({ line: index + 1, column: match.index + 1 })),
  );
}

function isFileName(alt: string): boolean {
  return IMAGE_FILE.test(alt) || CAMERA_NAME.test(alt);
}
