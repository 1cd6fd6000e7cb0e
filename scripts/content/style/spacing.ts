import { findProse } from './body-lines.ts';

/** Spaces that do nothing: two or more between words. The ends of a line are Markdown's own. */
export const DOUBLED = /(?<=[^\s\uFFFC])[ \u00A0]{2,}(?=\S)/gu;
/**
 * A space before a mark that belongs to the word before it; `./.`, which ends a report, and `...` may stand apart, and so may the
 * colon of a ratio, `1 : 5`.
 */
export const BEFORE_MARK =
  /(?<=[\p{L}\p{M}\p{N}”’»)\]%])[ \u00A0]+(?!(?<=\d[ \u00A0]+):[ \u00A0]*\d)(?=[,;:!?.](?:\s|$|[”’»)]))/gu;

/**
 * Takes out doubled spaces and spaces before punctuation in an article's prose. Everything else keeps its bytes: line
 * ends, the front-matter, code, tables, addresses.
 */
export function fixSpacing(text: string): string {
  const lines = text.split('\n');
  const start = findBodyStart(lines);
  for (const { index, text: prose, isTable } of findProse(lines, start)) {
    const line = lines[index] ?? '';
    const cuts = isTable
      ? []
      : [...prose.matchAll(DOUBLED)].map((match) => ({ at: match.index, length: match[0].length - 1 }));
    const marks = [...prose.matchAll(BEFORE_MARK)].map((match) => ({
      at: match.index,
      length: match[0].length,
    }));
    const all = [...cuts.filter(({ at }) => !marks.some((mark) => mark.at === at)), ...marks].sort(
      (a, b) => b.at - a.at,
    );
    lines[index] = all.reduce((rest, { at, length }) => rest.slice(0, at) + rest.slice(at + length), line);
  }
  return lines.join('\n');
}

/** Index of the first line of the body; 0 for a text without front-matter. */
export function findBodyStart(lines: readonly string[]): number {
  if (!/^\uFEFF?---\s*$/.test(lines[0] ?? '')) return 0;
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t\r]*$/.test(line));
  return end === -1 ? lines.length : end + 1;
}
