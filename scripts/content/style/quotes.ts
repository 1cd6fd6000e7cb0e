import { findProse } from './body-lines.ts';
import { findBodyStart } from './spacing.ts';

const BEFORE_OPENING = /^$|[\s([{“‘*_~–—\uFFFC-]/;
const AFTER_CLOSING = /^$|[\s.,;:!?…)\]}”’*_~–—/\uFFFC-]/;

/**
 * Turns straight quotes into “ ” in an article's prose, in lines where each of them can only open or close a quotation;
 * elsewhere (`ống 5"`, a quote without its partner) they stay. Everything else keeps its bytes.
 */
export function fixQuotes(text: string): string {
  const lines = text.split('\n');
  for (const { index, text: prose } of findProse(lines, findBodyStart(lines))) {
    const places = Array.from(prose.matchAll(/"/g), (match) => match.index);
    if (places.length === 0 || places.length % 2 === 1 || !places.every((at, turn) => fits(prose, at, turn)))
      continue;
    const letters = (lines[index] ?? '').split('');
    for (const [turn, at] of places.entries()) letters[at] = turn % 2 === 0 ? '“' : '”';
    lines[index] = letters.join('');
  }
  return lines.join('\n');
}

/** Whether a quote, the first or second of its pair by turns, has its quotation on the right side and nothing on the other. */
function fits(prose: string, at: number, turn: number): boolean {
  const [before, after] = [prose.charAt(at - 1), prose.charAt(at + 1)];
  return turn % 2 === 0
    ? BEFORE_OPENING.test(before) && /\S/.test(after)
    : AFTER_CLOSING.test(after) && /\S/.test(before);
}
