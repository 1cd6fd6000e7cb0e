import { type Block, type Paragraph, type Run, textOf, textOfRuns } from './block.ts';
import { readMetaLine } from './meta-line.ts';
import { splitLines } from './paragraph-breaks.ts';
import { readByline } from './read-byline.ts';

const PROSE = 150;

/**
 * Makes paragraphs of the lines that tell of an article and that only a line break sets apart from others: date and reads
 * below a headline, above the text; a byline below the last words of a paragraph.
 */
export function setLinesApart(blocks: readonly Block[], timeZone: string): Block[] {
  const start = blocks.findIndex((block) => block.kind === 'paragraph' && textOf(block).length > PROSE);
  return blocks.flatMap((block, index): Block[] =>
    block.kind === 'paragraph' ? divide(block, start === -1 || index < start, timeZone) : [block],
  );
}

function divide(paragraph: Paragraph, isAbove: boolean, timeZone: string): Paragraph[] {
  const lines = splitLines(paragraph.runs);
  if (lines.length < 2) return [paragraph];
  const parts: { runs: Run[]; isApart: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    const text = textOfRuns(line).trim();
    const isApart = isAbove
      ? readMetaLine(text, timeZone) !== undefined
      : index === lines.length - 1 && (readByline(text)?.authors ?? []).length > 0;
    const last = parts.at(-1);
    if (last === undefined || last.isApart || isApart) parts.push({ runs: line, isApart });
    else last.runs.push({ text: '\n' }, ...line);
  }
  return parts.some(({ isApart }) => isApart)
    ? parts.map(({ runs }) => ({ ...paragraph, runs }))
    : [paragraph];
}
