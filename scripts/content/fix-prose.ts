import type { Token } from 'markdown-it';
import { createMarkdownParser } from './markdown-parser.ts';
import { fixQuotes } from './quotes.ts';
import { findBodyStart, fixSpacing } from './spacing.ts';

/**
 * Mends spaces and quotes in an article's prose. A line whose mending would change anything else of what Markdown makes of the
 * text stays as it is: a title of a link, begun in the line before, needs its straight quotes.
 */
export function fixProse(text: string): string {
  // A space between a quote and a full stop is seen once the quote is curved.
  const fixed = fixSpacing(fixQuotes(fixSpacing(text)));
  if (fixed === text) return text;
  const before = text.split('\n');
  const start = findBodyStart(before);
  const shape = readShape(before, start);
  const after = fixed.split('\n');
  if (readShape(after, start) === shape) return fixed;
  const kept = [...before];
  for (const [index, line] of after.entries()) {
    if (line === kept[index]) continue;
    const mended = kept.with(index, line);
    if (readShape(mended, start) === shape) kept[index] = line;
  }
  return kept.join('\n');
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
