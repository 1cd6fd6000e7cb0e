import MarkdownParser, { type MarkdownIt } from 'markdown-it';
import addFootnotes from 'markdown-it-footnote';
import { addPlainRules } from './plain-rules.ts';

// Word users indent the first line of a paragraph, which CommonMark would set as program code; fences remain.
// The plugin loses a note `^[…]` inside another, and `m^[2]` is no note.
const NO_RULES = ['code', 'footnote_inline', 'strikethrough'];
const PLAIN_SCHEMES = ['ftp:', 'mailto:', '//'];

/** Longest title of a link: one definition's title may be repeated by a thousand links. */
const LONGEST_TITLE = 500;

/**
 * A new parser of bodies: CommonMark but for indented code, with tables, `[^1]` footnotes and bare `https://`
 * addresses as links. Raw HTML is text. Links and images keep their target and their words as written, whatever the
 * target is: judging it belongs to who reads the tokens.
 */
export function createMarkdownParser(): MarkdownIt {
  const parser = new MarkdownParser({ linkify: true });
  parser.use(addFootnotes).disable(NO_RULES);
  addPlainRules(parser);
  // The inline rule finds `https://` in passing; the core rule would scan every text for addresses without a scheme.
  parser.core.ruler.disable('linkify');
  for (const scheme of PLAIN_SCHEMES) parser.linkify.add(scheme, null);
  const { parseLinkTitle } = parser.helpers;
  parser.helpers.parseLinkTitle = (...place) => {
    const found = parseLinkTitle(...place);
    return found.str.length > LONGEST_TITLE ? { ...found, ok: false } : found;
  };
  parser.validateLink = () => true;
  parser.normalizeLink = keepAsWritten;
  parser.normalizeLinkText = keepAsWritten;
  return parser;
}

function keepAsWritten(text: string): string {
  return text;
}
