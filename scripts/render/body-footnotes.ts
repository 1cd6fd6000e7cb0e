import type { MarkdownIt, Token } from 'markdown-it';

/** What markdown-it-footnote keeps while it parses. */
interface Footnotes {
  /** By `:label`: the number of the note from 0, or −1 when nothing calls it. */
  refs?: Record<string, number>;
  /** The notes in the order of their first calls. */
  list?: { label: string; count: number }[];
}

interface Note {
  label: string;
  /** How many places call it. */
  calls: number;
}

// A heading's id never holds an underscore, so that these cannot meet one.
const noteId = (note: number) => `chu-thich_${note}`;
const callId = (note: number, call: number) => `goi-${noteId(note)}${call === 1 ? '' : `_${call}`}`;

/**
 * Sets footnotes as a list after the text, each with a link back to every place that calls it. A note that nothing
 * calls comes after the others, so that no words are lost.
 */
export function addNotes(parser: MarkdownIt): void {
  parser.core.ruler.at('footnote_tail', (state) => {
    const footnotes = state.env['footnotes'] as Footnotes | undefined;
    if (footnotes === undefined) return;
    const createToken = (type: string, meta: object | null = null) =>
      Object.assign(new state.Token(type, '', 0), { meta });
    state.tokens = gatherNotes(state.tokens, listNotes(footnotes), createToken);
  });
  const { rules } = parser.renderer;
  rules['footnote_ref'] = (tokens, index) => {
    const meta = tokens[index]?.meta;
    const note = Number(meta?.['id']) + 1;
    const call = callId(note, Number(meta?.['subId']) + 1);
    return `<sup><a href="#${noteId(note)}" id="${call}" role="doc-noteref">[${note}]</a></sup>`;
  };
  rules['footnote_block_open'] = () =>
    '<section class="chu-thich" role="doc-endnotes" aria-labelledby="chu-thich_muc">\n<h2 id="chu-thich_muc">Chú thích</h2>\n<ol>\n';
  rules['footnote_block_close'] = () => '</ol>\n</section>\n';
  rules['footnote_open'] = (tokens, index) => `<li id="${noteId(numberOf(tokens[index]))}">`;
  rules['footnote_close'] = () => '</li>\n';
  rules['footnote_anchor'] = (tokens, index) => linksBack(tokens[index]);
}

function listNotes({ refs = {}, list = [] }: Footnotes): Note[] {
  const called = list.map(({ label, count }) => ({ label, calls: count }));
  const uncalled = Object.entries(refs).filter(([, note]) => note < 0);
  return [...called, ...uncalled.map(([key]) => ({ label: key.slice(1), calls: 0 }))];
}

/** Moves the blocks of every note behind the rest, in the order of the notes. */
function gatherNotes(
  tokens: readonly Token[],
  notes: readonly Note[],
  createToken: (type: string, meta?: object) => Token,
): Token[] {
  const text: Token[] = [];
  const blocks = new Map<string, Token[]>();
  const open = [text];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const label = String(token.meta?.['label']);
      // A label that is defined twice has one note with the words of both.
      const own = blocks.get(label) ?? [];
      blocks.set(label, own);
      open.push(own);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else open.at(-1)?.push(token);
  }
  const items = notes.flatMap(({ label, calls }, index) => {
    const meta = { note: index + 1, calls };
    const own = blocks.get(label) ?? [];
    const end = own.at(-1)?.type === 'paragraph_close' ? own.length - 1 : own.length;
    const anchor = createToken('footnote_anchor', meta);
    return [
      createToken('footnote_open', meta),
      ...own.slice(0, end),
      anchor,
      ...own.slice(end),
      createToken('footnote_close'),
    ];
  });
  return [...text, createToken('footnote_block_open'), ...items, createToken('footnote_block_close')];
}

function numberOf(token: Token | undefined): number {
  return Number(token?.meta?.['note']);
}

function linksBack(token: Token | undefined): string {
  const note = numberOf(token);
  return Array.from({ length: Number(token?.meta?.['calls']) }, (_, index) => {
    const times = index === 0 ? '' : `, lần ${index + 1}`;
    // U+FE0E keeps phones from drawing the arrow as a picture.
    return ` <a href="#${callId(note, index + 1)}" role="doc-backlink" aria-label="Về chỗ có dấu chú thích ${note}${times}">↩\uFE0E</a>`;
  }).join('');
}
