import { CITATION } from './citation.ts';

/** A line of a body with everything that is no prose blanked out, so that columns stay what they are. */
export interface ProseLine {
  /** From 0, in the text that was given. */
  index: number;
  /** Same length as the line; code, addresses, targets of links and Markdown's own signs are U+FFFC. */
  text: string;
  isTable: boolean;
}

const BLANK = '\uFFFC';
const FENCE = /^\s{0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const OPENING = /^[\s>]*(?:(?:[-+*]|\d+[.)]|#{1,6}|\[\^[^\]]+\]:)\s+)*/;
const NO_PROSE = new RegExp(
  [
    '\u0060+[^\u0060]*\u0060+',
    String.raw`\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)`,
    String.raw`\[\^[^\[\]\n]*\]`,
    String.raw`^\s*\[[^\]\n]+\]:.*$`,
    String.raw`<[^<>\n]*>`,
    CITATION.source,
    String.raw`(?:https?:\/\/|www\.)\S+`,
    String.raw`(?<![\w.+-])[\w.+-]+@[\w.-]+`,
    String.raw`(?<![\p{L}\p{M}\d_.-])[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|edu|info|example|jpe?g|png|webp|avif|pdf|docx?|xlsx?)(?![\p{L}\p{M}\d])`,
  ].join('|'),
  'giu',
);

/** A link's target at the end of a line, and its title in the next. */
const OPEN_TARGET = /\]\([^()\s]+\s*$/;
const TITLE = /^[\s>]*"[^"\n]*"\s*\)/;

/** The lines of a text from one line on that hold prose; fenced code is passed over. */
export function findProse(lines: readonly string[], from: number): ProseLine[] {
  const prose: ProseLine[] = [];
  /** What opened the code at hand: the same sign, at least as often and alone, closes it. */
  let fence: string | undefined;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else if (line !== '') {
      const rest = OPEN_TARGET.test(lines[index - 1] ?? '') ? line.replace(TITLE, blank) : line;
      prose.push({ index, text: blankOut(rest), isTable: /^\s*\|/.test(line) });
    }
  }
  return prose;
}

function blankOut(line: string): string {
  const opening = OPENING.exec(line)?.[0].length ?? 0;
  const rest = line.slice(opening).replace(NO_PROSE, blank);
  return BLANK.repeat(opening) + rest;
}

function blank(part: string): string {
  return BLANK.repeat(part.length);
}
