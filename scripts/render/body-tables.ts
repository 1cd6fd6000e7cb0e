import type { MarkdownIt, Token } from 'markdown-it';
import type { BodyState } from './body-context.ts';

/** Classes for the alignment of columns: styles in the markup are forbidden by the Content-Security-Policy. */
const ALIGNMENTS: Readonly<Record<string, string>> = {
  'text-align:left': ' class="canh-trai"',
  'text-align:center': ' class="canh-giua"',
  'text-align:right': ' class="canh-phai"',
};

/**
 * Sets tables in a frame that scrolls sideways and takes the keyboard's focus; a group, because every region would be a
 * landmark of the page. A head without words is left out: in
 * Markdown a table cannot be written without one. An empty cell of a head is an ordinary cell.
 */
export function addTables(parser: MarkdownIt): void {
  parser.core.ruler.push('tables', (state) => {
    if (state.tokens.some(({ type }) => type === 'table_open')) state.tokens = dropEmptyHeads(state.tokens);
  });
  const { rules } = parser.renderer;
  rules['table_open'] = (_tokens, _index, _options, env) => {
    const state = env as BodyState;
    state.tables += 1;
    return `<div class="bang" role="group" tabindex="0" aria-label="Bảng số ${state.tables} trong bài">\n<table>\n`;
  };
  rules['table_close'] = () => '</table>\n</div>\n';
  rules['th_open'] = (tokens, index) => {
    const alignment = alignmentOf(tokens[index]);
    return tokens[index + 1]?.content === '' ? `<td${alignment}>` : `<th scope="col"${alignment}>`;
  };
  rules['th_close'] = (tokens, index) => (tokens[index - 1]?.content === '' ? '</td>\n' : '</th>\n');
  rules['td_open'] = (tokens, index) => `<td${alignmentOf(tokens[index])}>`;
}

function alignmentOf(cell: Token | undefined): string {
  return (cell?.attrs && ALIGNMENTS[String(cell.attrGet('style'))]) ?? '';
}

function dropEmptyHeads(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let headStart = 0;
  let headIsEmpty = true;
  for (const token of tokens) {
    if (token.type === 'thead_open') [headStart, headIsEmpty] = [kept.length, true];
    if (token.content !== '') headIsEmpty = false;
    kept.push(token);
    if (token.type === 'thead_close' && headIsEmpty) kept.length = headStart;
  }
  return kept;
}
