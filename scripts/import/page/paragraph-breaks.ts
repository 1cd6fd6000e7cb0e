import { type Run, textOfRuns } from './block.ts';
import { tidyRuns } from './tidy-runs.ts';

const WHOLE_LINE = 80;
/** The sign before an item that was typed as one. */
export const ITEM = /^([-–+*•·●▪])[ \u00A0]+(?=\S)/;

/**
 * Splits runs where old pages began a paragraph with line breaks: at two in a row, and at one after a line that is as
 * long as a paragraph or ends like a sentence, and before an item of a list. A break inside an address or a poem stays.
 */
export function splitParagraphs(runs: readonly Run[]): Run[][] {
  const lines = splitLines(runs);
  const paragraphs: Run[][] = [];
  let current: Run[] = [];
  for (const line of lines) {
    const text = textOfRuns(line).trim();
    if (text === '') {
      paragraphs.push(current);
      current = [];
      continue;
    }
    const before = textOfRuns(current.slice(current.findLastIndex(isBreak) + 1)).trim();
    if (
      before.length >= WHOLE_LINE ||
      /[.!?…;:]["”’)]?$/.test(before) ||
      text.length >= WHOLE_LINE ||
      ITEM.test(text)
    ) {
      paragraphs.push(current);
      current = [];
    }
    if (current.length > 0) current.push({ text: '\n' });
    current.push(...line);
  }
  paragraphs.push(current);
  return paragraphs.map(tidyRuns).filter((paragraph) => textOfRuns(paragraph).trim() !== '');
}

/** The runs of each line; a line without words is empty. */
export function splitLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (isBreak(run)) lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines.map(tidyRuns);
}

function isBreak(run: Run): boolean {
  return run.text === '\n';
}
