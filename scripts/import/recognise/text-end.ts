import { type Block, isCopied, isLinks, isOfWord, textOf } from '../page/block.ts';
import { isBoxName, isEndLine } from './frame-line.ts';
import { isFile } from './read-attachments.ts';
import { readLoneName } from './read-byline.ts';

/** The least of a paragraph, in characters, that is prose and no label. */
export const PROSE = 150;

/** Index at which the frame begins again: an end line that no text follows; in copied text a box may hold one long paragraph. */
export function findEnd(blocks: readonly Block[]): number {
  const first = blocks.findIndex((block) => block.kind === 'paragraph' && SENTENCE.test(textOf(block)));
  const prose = blocks.flatMap((block, index) => (isProse(block) ? [index] : []));
  const [lastButOne = -1, last = -1] = prose.length > 1 ? prose.slice(-2) : [-1, ...prose];
  const end = blocks.findIndex(
    (block, index) =>
      index >= Math.max(first, isCopied(block) ? lastButOne : last) &&
      isEndBlock(block) &&
      !goesOn(blocks, index),
  );
  return end === -1 ? blocks.length : end;
}

/** Names of boxes that texts have as headings too. */
const HEADS =
  /^(?:thông\s+báo|danh\s+mục|chuyên\s+mục|video(?:\s+clip)?s?|lịch\s+(?:công\s+tác|làm\s+việc))\s*:$/iu;
const SOON = 5;
/** Words that are as long, and end, as a sentence. */
export const SENTENCE = /^(?=.{60}).*[.!?…;:/]["”)]?$/s;

/** Whether text follows soon on what only looks like the name of a box: `Danh mục:`, its items, and a sentence after them. */
function goesOn(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index] as Block;
  const name = textOf(block);
  if (isCopied(block)) return OTHER_NEWS.test(name) && isSignedBelow(blocks.slice(index + 1));
  if (isBoxName(name) && !HEADS.test(name)) return false;
  const after = blocks.slice(index + 1, index + 1 + SOON);
  const next = after.findIndex((other) => isLinks(other) || isEndBlock(other));
  return after
    .slice(0, next === -1 || HEADS.test(name) ? SOON : next)
    .some(
      (other) =>
        other.inMain && other.kind === 'paragraph' && !isLinks(other) && SENTENCE.test(textOf(other)),
    );
}

const OTHER_NEWS = /^(?:(?:các|những)\s+)?(?:tin|bài)\s/iu;

/** Whether a sentence with a name below it stands before the next box: who wrote signs at the end of a text. */
function isSignedBelow(blocks: readonly Block[]): boolean {
  const next = blocks.findIndex(isEndBlock);
  const lines = blocks.slice(0, next === -1 ? blocks.length : next).map(textOf);
  return lines.some(
    (line, index) => readLoneName(line) !== undefined && SENTENCE.test(lines[index - 1] ?? ''),
  );
}

/** Leaves out what pages put into the middle of a text: `Tin liên quan` and the links below it. */
export function dropInserts(blocks: readonly Block[]): Block[] {
  let dropping = false;
  return blocks.filter((block, index) => {
    if (isInsert(block) || isAdvertisement(block)) return false;
    if (isEndBlock(block)) dropping = isBox(block, blocks[index + 1]) && !goesOn(blocks, index);
    else if (!isLinks(block)) dropping = false;
    return !dropping;
  });
}

/** What papers write above an advertisement, which a copy leaves in the middle of a text. */
function isAdvertisement(block: Block): boolean {
  return block.kind === 'paragraph' && /^\[?quảng\s+cáo\]?$/iu.test(textOf(block));
}

const INSERT = /^\s*(?:[>»]{2,}\s*(?:(?:xem|đọc)\s+thêm\s*:)?|(?:xem|đọc)\s+thêm\s*:)[\s\uFFFC]+$/iu;

/** `>> Xem thêm: Họp giao ban quý hai`, with a link to that article. */
function isInsert(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.runs.some(({ href }) => href !== undefined && isFile(href)))
    return false;
  return INSERT.test(block.runs.map(({ href, text }) => (href === undefined ? text : '\uFFFC')).join(''));
}

/** Whether a line that begins like the name of a box is one: nothing else stands in it, or links follow. */
function isBox(block: Block, next: Block | undefined): boolean {
  return isCopied(block) || isBoxName(textOf(block)) || (next !== undefined && isLinks(next));
}

function isEndBlock(block: Block): boolean {
  return block.kind === 'paragraph' && !isOfWord(block) && isEndLine(textOf(block));
}

/** Whether a block is prose in the main part of its page. */
export function isProse(block: Block): boolean {
  return block.inMain && block.kind === 'paragraph' && textOf(block).length > PROSE;
}
