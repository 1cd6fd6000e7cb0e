import type { MarkdownIt, Token } from 'markdown-it';
import { collapseSpaces } from '../../text/normalize.ts';
import { createMarkdownParser } from './markdown-parser.ts';
import { wordsOf } from './token-words.ts';

const FIRST_PIECE = 1000;

const parser = createBlockParser();

/**
 * The words of a body's first paragraph, without markup, pictures and footnote marks, in one line. Paragraphs inside
 * lists and quotes don't count, nor ones without words; empty when there is none.
 */
export function firstParagraph(markdown: string): string {
  for (let size = FIRST_PIECE; ; size *= 4) {
    const whole = size >= markdown.length;
    const piece = whole ? markdown : markdown.slice(0, markdown.lastIndexOf('\n', size) + 1);
    const words = findWords(piece, whole);
    if (words !== undefined) return words;
    if (whole) return '';
  }
}

/** Words of the first paragraph that has some, unless it may go on, or be explained, after the end of the piece. */
function findWords(piece: string, whole: boolean): string | undefined {
  const env = {};
  const tokens = parser.parse(piece, env);
  const end = piece.trimEnd().split('\n').length;
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'paragraph_open' || token.level > 0) continue;
    const text = tokens[index + 1]?.content ?? '';
    if (!whole && ((token.map?.[1] ?? end) >= end || text.includes(']'))) return undefined;
    const children: Token[] = [];
    parser.inline.parse(text, parser, env, children);
    const words = collapseSpaces(wordsOf(children));
    if (words !== '') return words;
  }
  return undefined;
}

/** Only blocks: the text of one paragraph is all that is read further. */
function createBlockParser(): MarkdownIt {
  const blocks = createMarkdownParser();
  blocks.core.ruler.disable(['inline', 'footnote_tail', 'text_join']);
  return blocks;
}
