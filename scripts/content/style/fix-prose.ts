import type { Token } from 'markdown-it';
import { createMarkdownParser } from '../markdown/markdown-parser.ts';
import { fixQuotes } from './quotes.ts';
import { findBodyStart, fixSpacing } from './spacing.ts';

/**
 * Mends spaces and quotes in an article's prose. A line whose mending would change anything else of what Markdown makes of the
 * text stays as it is: code begun in the line before keeps its straight quotes.
 */
export function fixProse(text: string): string {
  // A space between a quote and a full stop is seen once the quote is curved.
  const fixed = fixSpacing(fixQuotes(fixSpacing(text)));
  if (fixed === text) return text;
  const [before, after] = [text.split('\n'), fixed.split('\n')];
  const start = findBodyStart(before);
  const shape = readShape(before, start);
  /** Takes the mended lines of a range all together, or else of each half of it by itself. */
  const mend = (lines: readonly string[], from: number, to: number): readonly string[] => {
    const mended = lines.toSpliced(from, to - from, ...after.slice(from, to));
    if (readShape(mended, start) === shape) return mended;
    const middle = Math.floor((from + to) / 2);
    return middle === from ? lines : mend(mend(lines, from, middle), middle, to);
  };
  return mend(before, start, before.length).join('\n');
}

const parser = createMarkdownParser();
// A note that nothing calls stays where it is written.
parser.core.ruler.disable('footnote_tail');

/** All that Markdown makes of the lines from one on, but for spaces and the form of quotes in its words. */
function readShape(lines: readonly string[], start: number): string {
  return JSON.stringify(parser.parse(lines.slice(start).join('\n'), {}).map(shapeOf));
}

function shapeOf({ type, tag, attrs, info, content, children }: Token): unknown[] {
  const words = type === 'text' ? content.replace(/[ \u00A0]+/g, '').replace(/[“”]/g, '"') : content;
  return [type, tag, attrs, info, ...(children === null ? [words] : children.map(shapeOf))];
}
