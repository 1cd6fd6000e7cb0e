import { type Block, isWholly, joinRuns, type Paragraph, textOf } from '../page/block.ts';
import { isBannerLine } from './frame-line.ts';
import { isUnitName } from './person-name.ts';

const LONGEST = 300;

/** What a sheet is, as offices write above a headline that they send to their portal. */
const SHEET = /^(?:tin,?\s+(?:bài|ảnh|tức)|bài\s+viết)(?:\s+đăng\s.*)?$/iu;

/**
 * Makes one paragraph of a headline that is set in several, as Word documents have it: bold, centred, and in capitals at
 * least above. The name of an office above is none of it, and neither is `TIN BÀI`.
 * @param at index of the paragraph that was found to be the headline
 */
export function joinTitle(blocks: readonly Block[], at: number): { blocks: readonly Block[]; at: number } {
  const found = blocks[at];
  if (found?.kind !== 'paragraph' || !isSetApart(found)) return { blocks, at };
  const isPart = (block: Block | undefined): block is Paragraph =>
    block?.kind === 'paragraph' && block.level === found.level && isSetApart(block) && isInCapitals(block);
  let [start, end] = [at, at + 1];
  while (isInCapitals(found) && isPart(blocks[end])) end += 1;
  for (let above = blocks[at - 1]; isPart(above) && !isHead(above); above = blocks[start - 1]) start -= 1;
  const lines = blocks.slice(start, end).filter((block) => block.kind === 'paragraph');
  const length = lines.reduce((sum, line) => sum + textOf(line).length, 0);
  if (lines.length < 2 || length > LONGEST) return { blocks, at };
  const runs = joinRuns(
    lines.map((line) => line.runs),
    ' ',
  );
  return { blocks: blocks.toSpliced(start, lines.length, { ...found, runs }), at: start };
}

function isSetApart(paragraph: Paragraph): boolean {
  return paragraph.align === 'centre' && isWholly(paragraph, 'bold');
}

function isInCapitals(paragraph: Paragraph): boolean {
  const text = textOf(paragraph);
  return text === text.toUpperCase() && /\p{L}{2}/u.test(text);
}

function isHead(paragraph: Paragraph): boolean {
  const text = textOf(paragraph);
  return isBannerLine(text) || isUnitName(text) || SHEET.test(text.trim());
}
