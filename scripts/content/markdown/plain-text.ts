import { collapseSpaces } from '../../text/normalize.ts';
import { dropDefinitions } from './link-definitions.ts';

/** A mark of Markdown, what becomes of it, and a piece of text that stands wherever it does. */
type Rule = readonly [piece: string, mark: RegExp, instead: string];

// Most texts have few of the marks, and a piece is found many times faster than a pattern.
const RULES: readonly Rule[] = [
  ['```', /^ {0,3}`{3,}.*$/gm, ''],
  ['~~~', /^ {0,3}~{3,}.*$/gm, ''],
  ['[^', /^ {0,3}\[\^[^\]\n]*\]:/gm, ''],
  ['[^', /\[\^[^\]\n]{1,99}\]/g, ''],
  ['](', /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)(?=[*_]*(?:!?\[|[\p{L}\p{N}]))/gu, ' '],
  ['](', /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)/g, ''],
  ['://', /<?\bhttps?:\/\/[^\s>)\]]+>?/g, ''],
  // The line under a table's head; other lines of dashes stay.
  ['|', /^(?=.*\|)(?=.*-)[ \t|:-]+$/gm, ''],
  ['', /^[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6}|>)[ \t]+/gm, ''],
  ['\\', /\\([!-/:-@[-`{-~])/g, '$1'],
  // What is pasted from web pages; other names of characters are rare, and no words.
  ['&', /&(?:nbsp|#160);/g, ' '],
  ['&', /&(?:amp|#38);/g, '&'],
  ['|', /\|/g, ' '],
  ['![', /!(?=\[)/g, ''],
  ['_', /(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, ''],
  // Words that a bracket parts are two: `bà con[1]`.
  ['', /[[\]](?<=[\p{L}\p{N}].)[[\]]*(?=[\p{L}\p{N}])/gu, ' '],
  // One that multiplies stays, and so does a mark of a note, `(*)`.
  ['*', /\*(?!(?<=[\p{L}\p{N}]\*)\d|(?<=\(\*{1,3})\**\))/gu, ''],
  ['', /[`[\]]+/g, ''],
];

/**
 * The words of a Markdown body without its marks, for searching and for snippets: links and pictures leave their words,
 * addresses and footnote marks go, a table's cells stand beside each other. A word or link right after a link stays apart from
 * it. Line ends become spaces. An approximation in time that is linear, not a second parser.
 */
export function toPlainText(markdown: string): string {
  let text = dropDefinitions(markdown);
  for (const [piece, mark, instead] of RULES) if (text.includes(piece)) text = text.replace(mark, instead);
  return collapseSpaces(text);
}
