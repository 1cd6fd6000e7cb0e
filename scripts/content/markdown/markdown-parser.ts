import MarkdownParser, { type MarkdownIt } from 'markdown-it';
import addFootnotes from 'markdown-it-footnote';
import { endBareAddresses } from './bare-addresses.ts';
import { keepUnusedDefinitions } from './link-definitions.ts';
import { addPlainRules } from './plain-rules.ts';
import { keepPlainStars } from './plain-stars.ts';
import { leadsElsewhere } from '../links/resolve-target.ts';

type ParseDestination = MarkdownIt['helpers']['parseLinkDestination'];

// Word users indent the first line of a paragraph, which CommonMark would set as program code; fences remain.
// The plugin loses a note `^[…]` inside another, and `m^[2]` is no note.
const NO_RULES = ['code', 'footnote_inline', 'strikethrough'];
const PLAIN_SCHEMES = ['ftp:', 'mailto:', '//'];

/** Longest title of a link: one definition's title may be repeated by a thousand links. */
const LONGEST_TITLE = 500;

/**
 * A new parser of bodies: CommonMark but for indented code, with tables, `[^1]` footnotes and bare `https://`
 * addresses as links. Raw HTML is text, and so are a definition that nothing uses and a star that multiplies. Links and
 * images keep their target and their words as written, whatever the target is: judging it belongs to who reads the tokens.
 */
export function createMarkdownParser(): MarkdownIt {
  const parser = new MarkdownParser({ linkify: true });
  parser.use(addFootnotes).disable(NO_RULES);
  addPlainRules(parser);
  keepPlainStars(parser);
  keepUnusedDefinitions(parser);
  // The inline rule finds `https://` in passing; the core rule would scan every text for addresses without a scheme.
  parser.core.ruler.disable('linkify');
  for (const scheme of PLAIN_SCHEMES) parser.linkify.add(scheme, null);
  endBareAddresses(parser);
  const { parseLinkDestination, parseLinkTitle } = parser.helpers;
  parser.helpers.parseLinkDestination = (text, start, end) =>
    findFileName(text, start) ?? parseLinkDestination(text, start, end);
  parser.helpers.parseLinkTitle = (...place) => {
    const found = parseLinkTitle(...place);
    return found.str.length > LONGEST_TITLE ? { ...found, ok: false } : found;
  };
  parser.validateLink = () => true;
  parser.normalizeLink = keepAsWritten;
  parser.normalizeLinkText = keepAsWritten;
  return parser;
}

/** A name with an ending, in brackets with nothing behind it but perhaps a title. */
const FILE_NAME =
  /^[^\s<>()"'][^\n<>()"']*?(?:\([^\n<>()"']*\)[^\n<>()"']*?)*\.[a-z][a-z0-9]{1,4}(?=[ \t]*(?:[)"'\n]|$))/i;

/** Longest name of a file, in characters. */
const LONGEST_NAME = 255;

/**
 * Finds the name of a file as people give it, `![](Ảnh số 1.jpg)`: CommonMark knows no destination with spaces. Not in a
 * definition: `[Ghi chú]: Xem báo cáo.pdf` is a sentence.
 */
function findFileName(text: string, start: number): ReturnType<ParseDestination> | undefined {
  if (text.charAt(start - 1) !== '(') return undefined;
  const [str = ''] = FILE_NAME.exec(text.slice(start, start + LONGEST_NAME + 1)) ?? [];
  const isName = /\s/.test(str) && str.length <= LONGEST_NAME && !leadsElsewhere(str);
  return isName ? { ok: true, pos: start + str.length, str } : undefined;
}

function keepAsWritten(text: string): string {
  return text;
}
