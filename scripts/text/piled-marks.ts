/** More marks than a letter has in any script; a system that puts them in order takes time that grows with the square of their number. */
const MANY = 32;
const PILE = new RegExp(`\\p{M}{${MANY}}`, 'u');

/**
 * Finds a letter that bears a pile of marks: surely one of 64 or more, never one of less than 32.
 * @returns the offset of its first marks; undefined where there is none
 */
export function findPiledMarks(text: string): number | undefined {
  // A pile is not stepped over, and most texts have no sign there that could be a mark.
  for (let at = MANY; at < text.length; at += MANY) {
    const code = text.charCodeAt(at);
    if (code < 0x300 || (code >= 0x1e00 && code < 0x20d0)) continue;
    const start = Math.max(at - 2 * MANY, 0);
    const found = PILE.exec(text.slice(start, at + 2 * MANY));
    if (found !== null) return start + found.index;
  }
  return undefined;
}
