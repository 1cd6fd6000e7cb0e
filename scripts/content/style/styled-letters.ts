import type { ShownSign } from './shown-signs.ts';

/** Mathematical letters, U+1D400 to U+1D7FF: bold and italic text is pasted as these from Facebook, with tone marks of its own. */
const STYLED = /[\u{1D400}-\u{1D7FF}][\u{1D400}-\u{1D7FF}\p{M} ]*/u;

/** Finds the first letters of a text, in front-matter or below, that look like letters and are signs of mathematics. */
export function findStyledLetters(lines: readonly string[]): ShownSign[] {
  const index = lines.findIndex((line) => STYLED.test(line));
  const found = STYLED.exec(lines[index] ?? '');
  return found === null ? [] : [{ kind: 'letters', sign: found[0].trim(), index, at: found.index }];
}
