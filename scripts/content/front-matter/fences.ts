import type { Source } from '../disk/read-source.ts';
import { describe } from '../messages.ts';
import { makeError, type Place, type Problem } from '../problem.ts';
import { dropControls } from './parse-yaml.ts';

/** An article's text, cut at its fences. */
export interface Fenced {
  /** YAML between the fences. */
  yaml: string;
  body: string;
  /** Line of the file, from 1, on which the body begins. */
  bodyLine: number;
  /** Why it is unknown where the front-matter ends; what looks like fields is taken for it. */
  fault?: Problem;
}

/** Line of a file on which its front-matter begins, below the fence. */
export const FIELDS_LINE = 2;

/** Longest front-matter in characters; an article of 40 photos has about 8,000. */
export const MAX_FRONT_MATTER = 64 * 1024;

const OPENING = /^---([^\n]*)(?:\n|$)/;
/** A line of three dashes; U+2028, which `^` takes for the beginning of one, may stand in a value. */
const CLOSING = /(^|\n)---[ \t]*(?=\n|$)/;
const DASHES = /(?:^|\n)---/;

/** Cuts an article's text at its fences. The fence is a line of exactly `---`: `---js` would run code. */
export function cutAtFences({ file, text }: Pick<Source, 'file' | 'text'>): Fenced | Problem {
  const [opening, language = ''] = OPENING.exec(text) ?? [];
  if (opening === undefined) {
    const message = isLongDash(text) ? describe.frontMatterLongDash() : describe.frontMatterMissing(text);
    return makeError(file, 'front-matter-missing', message);
  }
  if (language.trim() !== '') return makeError(file, 'front-matter-code', describe.frontMatterCode(language));
  const rest = text.slice(opening.length);
  const closing = CLOSING.exec(rest);
  if (closing === null) return cutUnclosed(file, rest);
  const [fence, lineEnd = ''] = closing;
  const yaml = dropControls(rest.slice(0, closing.index + lineEnd.length));
  if (yaml.length > MAX_FRONT_MATTER)
    return makeError(file, 'front-matter-invalid', describe.frontMatterTooLong(MAX_FRONT_MATTER));
  const dashes = DASHES.exec(yaml);
  if (dashes !== null) {
    const before = yaml.slice(0, dashes.index + dashes[0].length);
    return makeError(file, 'front-matter-invalid', describe.frontMatterDashes(), placeBelow(before));
  }
  const body = rest.slice(closing.index + fence.length + 1);
  return { yaml, body, bodyLine: placeBelow(yaml).line + 1 };
}

/** Cuts a text whose front-matter does not end where its fields do. */
function cutUnclosed(file: Source['file'], rest: string): Fenced | Problem {
  const length = measureFields(rest);
  const [fields, body] = [rest.slice(0, length), rest.slice(length)];
  const fault = isLongDash(body)
    ? makeError(file, 'front-matter-invalid', describe.frontMatterLongDash(), placeBelow(fields))
    : makeError(file, 'front-matter-invalid', describe.frontMatterOpen());
  if (length === 0 || length > MAX_FRONT_MATTER) return fault;
  const yaml = dropControls(fields).replace(/\n?$/, '\n');
  return { yaml, body, bodyLine: placeBelow(yaml).line, fault };
}

/** Longest line, in characters, that is looked at for such a dash. */
const LONGEST_DASH = 20;

/** Whether a text begins with a line that was to be `---`, and is not: a long dash, or one with signs that nobody sees. */
function isLongDash(text: string): boolean {
  const [line = ''] = text.slice(0, LONGEST_DASH).split('\n');
  return /^\p{Pd}{1,4}$/u.test(line.replace(/[\s\p{Cf}]/gu, ''));
}

/** A field as editors write it, a part of one, or a remark; a text begins with none of these. */
const FIELD_LINE = /^(?:[a-z][A-Za-z]*[ \t]*:|[ \t]+\S|-[ \t]|#[ \t])/;

/** How long the part of a text is, in characters, that looks like fields: up to the first line that is none, but for blank ones between. */
function measureFields(text: string): number {
  let length = 0;
  let end = 0;
  for (const line of text.split('\n')) {
    end += line.length + 1;
    if (FIELD_LINE.test(line)) length = end;
    else if (line.trim() !== '') break;
  }
  return Math.min(length, text.length);
}

/** The place in a file on which what follows these lines of its front-matter stands. */
function placeBelow(fields: string): Place {
  let line = FIELDS_LINE;
  for (let at = fields.indexOf('\n'); at !== -1; at = fields.indexOf('\n', at + 1)) line += 1;
  return { line, column: 1 };
}
