/**
 * The parser leaves out what is nested in a hundred levels or more, where a quotation or a footnote is one level and an item of a
 * list two; ten are left for what the last marker holds.
 */
const MOST_LEVELS = 90;

const MARKER = /(?:[-+*]|\d{1,9}[.)])(?=[ \t])|\[\^[^\] \n]+\]:/y;
const BREAK = /^[ \t>]*([-*])(?:[ \t]*\1)*[ \t]*$/;

/**
 * Finds the first line of a body whose lists, quotations and footnotes may be nested too deep to be shown.
 * @returns the line, from 1; undefined when there is none
 */
export function findDeepLine(body: string): number | undefined {
  let line = 1;
  for (let start = 0; start < body.length; line += 1) {
    const newline = body.indexOf('\n', start);
    const end = newline === -1 ? body.length : newline;
    if (countLevels(body, start, end) > MOST_LEVELS && !BREAK.test(body.slice(start, end))) return line;
    start = end + 1;
  }
  return undefined;
}

/** The levels that the markers at the start of a line can open, or more than the most; a list needs two columns for each. */
function countLevels(text: string, start: number, end: number): number {
  let levels = 0;
  let columns = 0;
  let at = start;
  while (at < end && levels <= MOST_LEVELS) {
    const character = text.charAt(at);
    if (character === ' ' || character === '\t') {
      columns += character === ' ' ? 1 : 4;
      at += 1;
    } else if (character === '>') {
      levels += columns + 1;
      columns = 0;
      at += 1;
    } else {
      MARKER.lastIndex = at;
      const length = MARKER.exec(text)?.[0].length;
      if (length === undefined) break;
      levels += columns + 2;
      columns = 0;
      at += length;
    }
  }
  return levels;
}
