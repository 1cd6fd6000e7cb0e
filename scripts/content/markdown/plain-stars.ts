import type { MarkdownIt } from 'markdown-it';

/** A star that multiplies, `20*30`, or some that point to a note, `(*)`; both flank words, and would set what stands between in italics. */
const PLAIN_STARS = /\*(?:(?<=[\p{L}\p{N}]\*)(?=\d)|(?<=\(\*)\*{0,2}(?=\)))/uy;

/** Leaves stars in the text that nobody writes for emphasis; a sheet of `20*30 cm` and one of `40*60 cm` keep their sizes. */
export function keepPlainStars(parser: MarkdownIt): void {
  parser.inline.ruler.before('emphasis', 'plain_stars', (state, silent) => {
    PLAIN_STARS.lastIndex = state.pos;
    const [stars] = PLAIN_STARS.exec(state.src) ?? [];
    if (stars === undefined) return false;
    if (!silent) state.pending += stars;
    state.pos += stars.length;
    return true;
  });
}
