import type { MarkdownIt, Token } from 'markdown-it';
import { wordsOf } from '../content/markdown/token-words.ts';
import { slugify } from '../text/slug.ts';

/** Ids that layouts write; a heading's own id must differ from all of them. */
export const FRAME_IDS: readonly string[] = [
  'theo-chu',
  'so-lieu',
  'theo-ngay',
  'theo-thang',
  'doc-tuan',
  'doc-thang',
  'doc-xua-nay',
  'bao',
  'cac-nam',
  'da-mo',
  'dinh-chinh',
  'doc-nhieu',
  'ket-qua',
  'lich-su',
  'loi-di',
  'main',
  'noi-dung',
  'tep',
  'theo-muc',
  'theo-nam',
  'tim',
  'tim-bai',
  'tim-kiem',
  'tin-khac',
  'tin-moi',
  'tu-gan-giong',
  'xem-them',
];
const NAMELESS = 'muc';
const HIGHEST = 2;
const LOWEST = 6;

/**
 * Gives headings ids made of their words, and levels below the page's own `<h1>`: the highest level that a body uses
 * becomes `<h2>`, the next one `<h3>`, so that none is skipped. A heading without a word is none.
 */
export function addHeadings(parser: MarkdownIt): void {
  parser.core.ruler.push('headings', (state) => {
    if (!state.tokens.some(({ type }) => type === 'heading_open')) return;
    state.tokens = withoutBlank(state.tokens);
    const openings = state.tokens.filter(({ type }) => type === 'heading_open');
    setHeadings(state.tokens, new Set(openings.map(({ tag }) => tag)));
  });
}

/** Leaves out headings that hold nothing: each is three tokens, of which the second is its line. */
function withoutBlank(tokens: Token[]): Token[] {
  const isBlank = (opening: number) =>
    tokens[opening]?.type === 'heading_open' && tokens[opening + 1]?.content.trim() === '';
  return tokens.filter((_, index) => !isBlank(index) && !isBlank(index - 1) && !isBlank(index - 2));
}

function setHeadings(tokens: readonly Token[], used: ReadonlySet<string>): void {
  const levels = [...used].sort();
  const takeId = createIdMaker();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    token.tag = `h${Math.min(levels.indexOf(token.tag) + HIGHEST, LOWEST)}`;
    if (token.type === 'heading_open')
      token.attrSet('id', takeId(wordsOf(tokens[index + 1]?.children ?? [])));
  }
}

/** Makes ids that are all different, for the headings of one page. */
function createIdMaker(): (words: string) => string {
  const taken = new Set(FRAME_IDS);
  const counts = new Map<string, number>();
  return (words) => {
    const plain = slugify(words) || NAMELESS;
    // An id that begins with a letter can be named in a style sheet as it is.
    const slug = /^[a-z]/.test(plain) ? plain : `${NAMELESS}-${plain}`;
    let count = counts.get(slug) ?? 1;
    let id = count === 1 ? slug : `${slug}-${count}`;
    while (taken.has(id)) id = `${slug}-${++count}`;
    counts.set(slug, count);
    taken.add(id);
    return id;
  };
}
