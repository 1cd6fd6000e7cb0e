import { sameNameKey } from '../../text/fold.ts';
import { type Block, isOfWord, isWholly, lineOf, type Paragraph, textOf } from '../page/block.ts';
import { isBannerLine, isEndLine, isMenuLine, isToolLine } from './frame-line.ts';
import { isDated, readMetaLine } from './meta-line.ts';
import type { PageFacts } from '../page/page.ts';
import { isUnitName } from './person-name.ts';
import { isPlaceOf } from './place-names.ts';
import { namesAuthor, readByline, readLoneName } from './read-byline.ts';

const SHORTEST = 8;
const LONGEST = 300;
/** Beyond so many blocks of a page's head and menus no headline is looked for. */
const HEAD = 400;
/** The least text, in characters, that a headline has below it. */
const LEAST_BELOW = 40;
/** `Số 15-BC/HU`, as a letterhead has it. */
const LETTER_NUMBER = /^số\s*:?\s*\d*\s*[-–/]\s*\p{Lu}/iu;
const PHONE = /(?<!\d)0\d{2,3}[\s.]?\d{3}[\s.]?\d{3,4}(?!\d)/;
/** What stands above every letter of an office: the state, and its motto. */
const STATE =
  /^(?:cộng\s+h(?:oà|òa)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam|độc\s+lập\s*[-–]\s*tự\s+do\s*[-–]\s*hạnh\s+phúc|\s)+\P{L}*$/iu;
const OFFICE_WORDS = 6;
const LONGEST_LINE = 80;
/** Of how many lines the facts below a headline may be. */
const FACTS = 6;
/** What speaks against a headline behind most of the text, and against the name of an office above the menu. */
const BEHIND = 6;
/** Where the name of a site leads. */
const HOME = /^(?=.)(?:https?:\/\/[^/]+)?\/?(?:(?:index|default|home|trang-chu)(?:\.\w+)?\/?)?$/i;

/** Index of the block that is the article's headline; -1 where none can be told. */
export function findTitle(blocks: readonly Block[], facts: PageFacts): number {
  const kinds = blocks.slice(0, HEAD).map(kindOf);
  const below = measureBelow(blocks);
  const isBehind = findBehind(blocks);
  const windowTitle = sameNameKey(facts.title ?? '');
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < kinds.length; index++) {
    const block = blocks[index] as Block;
    if (best >= 0 && ((isProse(block) && bestScore >= 4) || (isWordProse(block) && bestScore >= 1))) break;
    if ((below[index] ?? 0) < LEAST_BELOW) continue;
    const elsewhere = isBehind[index] || isAboveMenu(blocks, index) ? BEHIND : 0;
    const score = scoreTitle(block, windowTitle) + nearDate(kinds, index) - elsewhere;
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  return bestScore > 0 ? best : -1;
}

/** Lines of other kinds, whatever else they look like. */
const OTHER_LINES: readonly ((text: string) => boolean)[] = [
  isMenuLine,
  isToolLine,
  isEndLine,
  (text) => readByline(text) !== undefined,
  (text) => /[›»]|:$/.test(text),
  (text) => LETTER_NUMBER.test(text) || STATE.test(text) || PHONE.test(text),
  (text) => readMetaLine(text) !== undefined,
];

interface Candidate {
  block: Paragraph;
  text: string;
  /** The name of the window, as `sameNameKey` makes it. */
  windowTitle: string;
}

/** What speaks for a block, and how much; less than nothing speaks against it. */
const SIGNS: readonly [points: number, speaks: (candidate: Candidate) => boolean][] = [
  [3, ({ block }) => isPlaceOf('title', block.hints)],
  [6, ({ text, windowTitle }) => isPartOf(windowTitle, sameNameKey(text))],
  [1, ({ block }) => isWholly(block, 'bold')],
  [1, ({ block }) => isWholly(block, 'bold') && block.align === 'centre'],
  // In Word a headline is of the first level, or bold in the middle.
  [-3, ({ block }) => isOfWord(block) && (block.level ?? 1) > 1],
  [-5.5, ({ text }) => isBannerLine(text)],
  [-5, ({ text }) => isOffice(text)],
  [-3, ({ text }) => /[^.][.;,]$/.test(text)],
  [-2, ({ text }) => text.length > 160],
  [-2, ({ block }) => isWholly(block, 'href') && block.level === undefined],
  [-5, ({ text }) => readLoneName(text) !== undefined],
  [-4, ({ block }) => isPlaceOf('author', block.hints)],
  [-4, ({ block }) => block.level !== 1 && isPlaceOf('summary', block.hints)],
  [-15, ({ block }) => isWholly(block, 'href') && block.runs.some(({ href }) => HOME.test(href ?? ''))],
];
/** By the level of a heading. */
const LEVEL_POINTS = [0, 5, 4, 2, 1];

function scoreTitle(block: Block, windowTitle: string): number {
  const text = textOf(block);
  if (block.kind !== 'paragraph' || !mayBeTitle(text)) return Number.NEGATIVE_INFINITY;
  const candidate = { block, text, windowTitle };
  return SIGNS.reduce(
    (score, [points, speaks]) => score + (speaks(candidate) ? points : 0),
    1 + (LEVEL_POINTS[block.level ?? 0] ?? 0),
  );
}

function mayBeTitle(text: string): boolean {
  const hasWords = /\p{L}{2}.*\s/u.test(text);
  const hasLength = text.length >= SHORTEST && text.length <= LONGEST;
  return hasWords && hasLength && !OTHER_LINES.some((isOther) => isOther(text));
}

/** Beside the headline, the name of a window holds that of the site. */
function isPartOf(windowTitle: string, key: string): boolean {
  return key.length > 10 && (windowTitle.startsWith(key) || windowTitle.endsWith(key));
}

/** The name of an office in capitals, as a letterhead has it: `HUYỆN ỦY MƯỜNG GIẢ`. */
function isOffice(text: string): boolean {
  const isShort = text.split('\n').every((line) => line.split(' ').length < OFFICE_WORDS);
  return isShort && text === text.toUpperCase() && isUnitName(text);
}

const MENU_BEGINS = /^(?:trang (?:chủ|nhất)|home)(?!\p{L})/iu;

/** The name of an office above the first entry of a menu is that of the site. */
function isAboveMenu(blocks: readonly Block[], index: number): boolean {
  const [line = '', next = ''] = blocks.slice(index, index + 2).map(lineOf);
  return isUnitName(line) && MENU_BEGINS.test(next);
}

/** How much stands below each block: the characters of its words, and a picture as much as a text needs. */
function measureBelow(blocks: readonly Block[]): number[] {
  const below: number[] = [];
  let length = 0;
  for (let index = blocks.length - 1; index >= 0; index--) {
    below[index] = length;
    const block = blocks[index] as Block;
    length += block.kind === 'picture' ? LEAST_BELOW : textOf(block).length;
  }
  return below;
}

/** Which blocks have more of the page's sentences above them than below: headlines of other articles, in boxes. */
function findBehind(blocks: readonly Block[]): boolean[] {
  const lengths = blocks.map((block) => {
    const { length } = textOf(block);
    return block.inMain && block.kind === 'paragraph' && length > LONGEST_LINE ? length : 0;
  });
  let below = lengths.reduce((sum, length) => sum + length, 0);
  let above = 0;
  return lengths.map((length) => {
    below -= length;
    const isBehind = above > below;
    above += length;
    return isBehind;
  });
}

type Kind = 'date' | 'fact' | undefined;

/** Whether a line tells when an article is from, or may stand before that. */
function kindOf(block: Block): Kind {
  if (block.kind !== 'paragraph') return undefined;
  const text = textOf(block);
  const line = readMetaLine(text);
  if (line !== undefined) return isDated(line) ? 'date' : 'fact';
  const isFrame = isMenuLine(text) || isToolLine(text);
  return isFrame || namesAuthor(text) ? 'fact' : undefined;
}

/** A headline stands right before the line with its date, or with other facts between; or right after it, or between two of them. */
function nearDate(kinds: readonly Kind[], index: number): number {
  const isDate = (distance: number) => kinds[index + distance] === 'date';
  const next = kinds.findIndex((kind, at) => at > index && kind !== 'fact');
  const isSoon = next - index < FACTS && kinds[next] === 'date';
  const before = isDate(1) ? 5 : isDate(2) || isSoon ? 3 : isDate(3) ? 1 : 0;
  const after = isDate(-1) ? 2.5 : isDate(-2) ? 1 : 0;
  return before + after;
}

function isProse(block: Block): boolean {
  return block.kind === 'paragraph' && textOf(block).length > LONGEST;
}

/** With its first sentences the text of a Word document has begun: headings below are its parts'. */
function isWordProse(block: Block): boolean {
  return isOfWord(block) && textOf(block).length > LONGEST_LINE && /[.!?…]["”’)]?$/.test(textOf(block));
}
