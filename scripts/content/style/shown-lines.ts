import type { ProseLine } from './body-lines.ts';
import { type ShownSign, withoutCode } from './shown-signs.ts';
import { findLooseTable } from './table-rows.ts';

/** The beginning of an item, as people type or paste one, of which Markdown makes none. */
const ITEM =
  /^\s{0,3}(?:([-+–—])(?=[\p{L}“"])|([–—])\s|(\d{1,2}[.)])(?=\p{L})|([a-zđ]\))\s|(\d{1,2}\/)\s+\p{L}|((?!▪)\p{Extended_Pictographic}))/u;
const HARD_BREAK = /(?: {2}|\\)$/;
const NOTE = /(?<!\\)\[\^([^[\]\s]+)\](:?)/g;
/** What may stand before a note's own words in their line. */
const BEFORE_NOTE = /^[\s>]*(?:(?:[-+*]|\d+[.)])\s+)*/;

/**
 * Finds the first of each kind of what lines make only together, and do not: items of a list that run into one another, a note of
 * which one half is missing, a table without its second row.
 * @param lines of the text
 * @param prose those of them that hold prose
 */
export function findShownLines(lines: readonly string[], prose: readonly ProseLine[]): ShownSign[] {
  const table = findLooseTable(lines, prose);
  return [
    ...findRunTogether(lines, prose),
    ...findHalfNotes(lines, prose),
    ...(table === undefined ? [] : [{ kind: 'table' as const, sign: '|', index: table, at: 0 }]),
  ];
}

/** Nobody who breaks lines by hand makes them longer; Word's paragraphs are. */
const LONGEST_BROKEN = 160;

/** Lines that begin like a paragraph and go on the one above, as where a text was pasted from Word. */
export function findJoinedLines(lines: readonly string[], prose: readonly ProseLine[]): ProseLine[] {
  return prose.filter(({ index, text }, place) => {
    const above = prose[place - 1];
    return (
      above?.index === index - 1 &&
      !above.isTable &&
      above.text.length > LONGEST_BROKEN &&
      /^\s{0,3}[\p{Lu}\d“"]/u.test(text) &&
      !/^\s{0,3}#/.test(lines[above.index] ?? '') &&
      !HARD_BREAK.test(lines[above.index] ?? '')
    );
  });
}

function findRunTogether(lines: readonly string[], prose: readonly ProseLine[]): ShownSign[] {
  let before: { index: number; sign: string } | undefined;
  for (const { index, text } of prose) {
    const sign = ITEM.exec(text)
      ?.slice(1)
      .find((part) => part !== undefined);
    if (sign !== undefined && before?.index === index - 1 && !HARD_BREAK.test(lines[before.index] ?? ''))
      return [{ kind: 'list', sign: before.sign, index: before.index, at: 0 }];
    before = sign === undefined ? undefined : { index, sign };
  }
  return [];
}

function findHalfNotes(lines: readonly string[], prose: readonly ProseLine[]): ShownSign[] {
  const calls: ShownSign[] = [];
  const told = new Set<string>();
  for (const { index } of prose) {
    const line = lines[index] ?? '';
    if (!line.includes('[^')) continue;
    const shown = withoutCode(line);
    const opening = BEFORE_NOTE.exec(shown)?.[0].length;
    for (const { 0: sign, 1: name = '', 2: colon, index: at } of shown.matchAll(NOTE)) {
      if (colon === ':' && at === opening) told.add(name);
      else calls.push({ kind: 'note', sign: sign.replace(/:$/, ''), index, at });
    }
  }
  return calls.filter(({ sign }) => !told.has(sign.slice(2, -1))).slice(0, 1);
}
