import type { MarkdownIt, Token } from 'markdown-it';
import type { Place } from '../problem.ts';
import { createMarkdownParser } from './markdown-parser.ts';
import { createTextLocator, type TextLocator } from './text-locator.ts';

/** A place where a body names another file or address: where its target is written in the body. */
export interface FoundReference extends Place {
  /** As the body writes it, without Markdown's escapes: the key of `Body.references`. */
  target: string;
  kind: 'link' | 'image';
}

/** Most links and pictures that are looked for: a body with more is refused. */
export const MAX_REFERENCES = 5000;

/** Where one of these stands, what is before a blank line may change what is after it. */
const ACROSS_BLANK_LINES = ['```', '~~~', ']:', '\n    ', '\n\t'];

const TEXT = 't';
const DEFINITION = 'd';
const PLACED = /^([td])(\d+) (.*)$/s;

const parser = createPlacingParser();

/**
 * Every link and image of a body in reading order. One made by reference (`![x][map]`) stands where its definition
 * does. Code and addresses that are their own words (`<https://…>`) are passed over, and so is what follows
 * when there are more than MAX_REFERENCES.
 */
export function findReferences(markdown: string): FoundReference[] {
  if (!markdown.includes('](') && !markdown.includes(']:')) return [];
  const source = markdown.includes('\r') ? markdown.replace(/\r\n?/g, '\n') : markdown;
  const whole = ACROSS_BLANK_LINES.some((sign) => source.includes(sign));
  const pieces = whole ? [{ text: source, line: 0 }] : splitPieces(source);
  const found: FoundReference[] = [];
  for (const { text, line } of pieces) {
    if (found.length > MAX_REFERENCES) break;
    for (const reference of readPiece(text)) found.push({ ...reference, line: reference.line + line });
  }
  return found;
}

/** The paragraphs that may hold a link, with the lines before each: most don't, and each can be read by itself. */
function splitPieces(source: string): { text: string; line: number }[] {
  const pieces = [];
  let line = 0;
  let counted = 0;
  for (let sign = source.indexOf(']('); sign !== -1; sign = source.indexOf('](', sign)) {
    const start = source.lastIndexOf('\n\n', sign) + 1;
    const end = source.indexOf('\n\n', sign);
    for (let at = source.indexOf('\n', counted); at !== -1 && at < start; at = source.indexOf('\n', at + 1))
      line++;
    pieces.push({ text: source.slice(start, end === -1 ? source.length : end), line });
    if (end === -1) break;
    counted = start;
    sign = end;
  }
  return pieces;
}

function readPiece(source: string): FoundReference[] {
  const locator = createTextLocator(source);
  const found: FoundReference[] = [];
  for (const token of parser.parse(source, {})) {
    if (token.map) locator.enterBlock(token.map[0]);
    if (token.type !== 'inline') continue;
    locator.enterText(token.content);
    collect(token.children ?? [], locator, found);
  }
  return found;
}

function collect(tokens: readonly Token[], locator: TextLocator, found: FoundReference[]): void {
  for (const token of tokens) {
    const kind = token.type === 'image' ? 'image' : token.type === 'link_open' ? 'link' : undefined;
    if (kind === undefined || token.info === 'auto') continue;
    if (found.length > MAX_REFERENCES) return;
    const placed = PLACED.exec(String(token.attrGet(kind === 'image' ? 'src' : 'href')));
    if (!placed) continue;
    const [, where, offset, target = ''] = placed;
    const place = where === DEFINITION ? locator.inSource(Number(offset)) : locator.inText(Number(offset));
    found.push({ target, kind, ...place });
  }
}

/**
 * Tokens know their line at most. This parser puts before each target the offset at which it met it: in the text of
 * the token, or in the whole source for a definition.
 */
function createPlacingParser(): MarkdownIt {
  const placing = createMarkdownParser();
  const { parseLinkDestination } = placing.helpers;
  let source: string | undefined;
  placing.helpers.parseLinkDestination = (text, start, end) => {
    const found = parseLinkDestination(text, start, end);
    const written = text.charAt(start) === '<' ? start + 1 : start;
    const placed =
      source === undefined
        ? `${TEXT}${written} ${found.str}`
        : `${DEFINITION}${Math.max(source.indexOf(text), 0) + written} ${found.str}`;
    // `[a]()`, which the parser takes for a link all the same.
    const empty = source === undefined && text.charAt(start) === ')';
    return found.ok || empty ? { ...found, ok: true, pos: found.ok ? found.pos : start, str: placed } : found;
  };
  placing.core.ruler.before('block', 'begin_definitions', ({ src }) => {
    source = src;
  });
  placing.core.ruler.at('inline', ({ tokens, md, env }) => {
    source = undefined;
    // Without the texts that cannot hold a link: they are most, and the slow part.
    for (const { type, content, children } of tokens)
      if (type === 'inline' && children && content.includes(']')) md.inline.parse(content, md, env, children);
  });
  placing.core.ruler.disable(['footnote_tail', 'text_join']);
  return placing;
}
