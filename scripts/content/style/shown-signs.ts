import type { ProseLine } from './body-lines.ts';
import { CITATION } from './citation.ts';

/** A sign that an editor meant for a format, but that readers would see as it was typed. */
export interface ShownSign {
  kind:
    | 'heading'
    | 'bullet'
    | 'box'
    | 'bold'
    | 'callout'
    | 'citation'
    | 'strike'
    | 'tag'
    | 'link'
    | 'list'
    | 'note'
    | 'table'
    | 'letters';
  sign: string;
  /** Of the line and in it, from 0. */
  index: number;
  at: number;
}

/** No space behind it. One alone may also begin a hashtag, whose words are joined by capitals. */
const HEADING = /^\s{0,3}(#{2,6}(?=[^\s#])|#(?=\p{L}\p{Ll}*\s))/u;
/** What Word puts before the items of a list. */
const BULLET = /^[\s>]*(?:(?:[-+*]|\d+[.)])\s+)*([•●▪◦‣])/u;
/** What GitHub's preview shows as a box that is ticked or not. */
const BOX = /^[\s>]*(?:(?:[-+*]|\d+[.)])\s+)+(\[[ xX]\])(?=\s)/u;
/** What GitHub and Obsidian make a box of. */
const CALLOUT = /^\s*>[\s>]*(\[![A-Za-z]+\])/u;
const STRIKE = /(~~)(?=[^\s~])[^~]*[^\s~]~~/u;
const TAG =
  /<!--|<\/?(?:a|b|br|center|div|em|font|h[1-6]|i|img|li|ol|p|span|strong|sub|sup|table|t[dhr]|u|ul)(?:\s[^<>]*)?\/?>/i;
const CODE = /`+[^`]*`+/g;
/** Words and target apart, a target that its line does not close, or what a wiki makes a link of. */
const LINK =
  /!?\[\[[^[\]]+\]\](?![([])|!?\[[^[\]]*\](?:[ \t]+\((?=https?:\/\/|www\.|\/|[^\s()]+\.(?:md|html?|jpe?g|png|webp|avif|pdf|docx?|xlsx?)\))|\((?:https?:\/\/|www\.|\/)[^()\s]*\s*$)/i;
/** What may go on in the next line: a title, and the end of the target. */
const REST_OF_LINK = /^\s*["'()]/;

/**
 * Finds the first sign of each kind.
 * @param lines of the text
 * @param prose those of them that hold prose
 */
export function findShownSigns(lines: readonly string[], prose: readonly ProseLine[]): ShownSign[] {
  const found = new Map<ShownSign['kind'], ShownSign>();
  for (const { index, text } of prose) {
    const note = (kind: ShownSign['kind'], sign: string | undefined, at: number) => {
      if (sign !== undefined && !found.has(kind)) found.set(kind, { kind, sign, index, at });
    };
    const written = lines[index] ?? '';
    for (const [kind, form, line] of [
      ['heading', HEADING, text],
      ['bullet', BULLET, written],
      ['box', BOX, written],
      ['callout', CALLOUT, written],
      ['citation', CITATION, withoutCode(written)],
      ['strike', STRIKE, text],
    ] as const) {
      const match = form.exec(line);
      const [all = '', sign = ''] = match ?? [];
      note(kind, match?.[1], (match?.index ?? 0) + all.indexOf(sign));
    }
    const bold = findLooseStars(text);
    if (bold !== undefined) note('bold', '**', bold);
    const line = withoutCode(written);
    const tag = line.includes('<') ? TAG.exec(line) : null;
    note('tag', tag?.[0], tag?.index ?? 0);
    const link = line.includes(']') ? LINK.exec(line) : null;
    if (link !== null && !(link[0].includes('](') && REST_OF_LINK.test(lines[index + 1] ?? '')))
      note('link', link[0].trim(), link.index);
  }
  return [...found.values()];
}

const FORMAT = /\*\*[^*\s][^*]*\*\*|!?\[[^[\]]+\]\([^()\s]+\)/;

/** Markdown or HTML in a text that is shown as it was typed: a headline, a summary. */
export function findFormat(text: string): string | undefined {
  return (FORMAT.exec(text) ?? TAG.exec(text))?.[0];
}

/** A line with its code blanked out, so that columns stay what they are. */
export function withoutCode(line: string): string {
  return line.includes('`') ? line.replace(CODE, (code) => ' '.repeat(code.length)) : line;
}

/**
 * Where a pair of `**` stands that makes nothing bold: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run. A line
 * whose signs are not all paired is passed over, for its bold text may go on in the next one.
 */
function findLooseStars(text: string): number | undefined {
  const parts = text.split('**');
  if (parts.length % 2 === 0) return undefined;
  let at = 0;
  for (const [place, part] of parts.entries()) {
    const isInside = place % 2 === 1;
    if (isInside && isLoose(parts[place - 1] ?? '', part, parts[place + 1] ?? '')) return at - 2;
    at += part.length + 2;
  }
  return undefined;
}

function isLoose(before: string, inside: string, behind: string): boolean {
  return (
    /^\s|\s$/.test(inside) ||
    (/[\p{P}\p{S}]$/u.test(inside) && /^[\p{L}\p{N}]/u.test(behind)) ||
    (/^[\p{P}\p{S}]/u.test(inside) && /[\p{L}\p{N}]$/u.test(before))
  );
}
