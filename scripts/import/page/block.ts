/** A stretch of text in one style. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** Whether a line runs through it; Markdown has none. */
  struck?: boolean;
  script?: 'super' | 'sub';
  href?: string;
  /** The font's name where the source gives one: fonts of the 1990s decide an encoding. */
  font?: string;
  /** The footnote that is called here; `text` is the mark that readers see. */
  note?: string;
}

/** Where in its page a block stands. */
interface Place {
  /**
   * Class, id and itemprop of the element and of the two around it, lower-case; `bullet` or `line` in copied text; `word` of a
   * Word file, and after it what a style says: `word figcaption`.
   */
  hints: string;
  /** Whether it lies in the part of the page that holds most of its prose. */
  inMain: boolean;
}

export interface Paragraph extends Place {
  kind: 'paragraph';
  /** A line break inside the paragraph is a run of its own, `\n`. */
  runs: Run[];
  /** Level of a heading, from 1. */
  level?: number;
  quoted?: boolean;
  align?: 'centre' | 'right';
}

export interface Picture extends Place {
  kind: 'picture';
  /** Addresses as the page names them, the largest version first; empty for a picture of a Word file. */
  sources: string[];
  /** The picture itself, where the source file holds it. */
  embedded?: Embedded;
  alt?: string;
  caption?: Paragraph;
}

/** A picture that the source file itself holds. */
export interface Embedded {
  bytes: Uint8Array;
  /** What its type says that it is, `jpeg`; absent where it says nothing. */
  format?: string;
}

export interface List extends Place {
  kind: 'list';
  items: ListItem[];
}

export interface ListItem {
  /** 0 for the outermost items. */
  depth: number;
  /** `-`, `+`, or the number with its dot. */
  marker: string;
  runs: Run[];
}

export interface Table extends Place {
  kind: 'table';
  rows: Run[][][];
  /** Whether cells were merged; their text stands in the first of them. */
  merged: boolean;
}

export type Block = Paragraph | Picture | List | Table;

/** One line of several, with a mark between them. */
export function joinRuns(lines: readonly (readonly Run[])[], mark: string): Run[] {
  return lines.flatMap((runs, index) => (index === 0 ? runs : [{ text: mark }, ...runs]));
}

/** The words of runs, without their styles. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The words of a block, without the marks of its footnotes; of a picture, none. */
export function textOf(block: Block): string {
  const read = (runs: readonly Run[]) => textOfRuns(runs.filter(isNoMark));
  switch (block.kind) {
    case 'paragraph':
      return read(block.runs).trim();
    case 'list':
      return block.items.map(({ runs }) => read(runs)).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(read).join('\t')).join('\n');
    case 'picture':
      return '';
  }
}

/** The words of a block in one line. */
export function lineOf(block: Block): string {
  return textOf(block).replace(/\s*\n\s*/g, ' ');
}

/** Whether a block is of links alone, as a menu or a box of other articles. */
export function isLinks(block: Block): boolean {
  if (block.kind === 'list')
    return block.items.every(({ runs }) => runs.some(({ href }) => href !== undefined));
  return block.kind === 'paragraph' && isWholly(block, 'href');
}

/** Whether a block is of a Word file: around its text stands no page. */
export function isOfWord({ hints }: Block): boolean {
  return /^word(?: |$)/.test(hints);
}

/** Whether a block is a line of copied text. */
export function isCopied({ hints }: Block): boolean {
  return /^(?:line|bullet)$/.test(hints);
}

/** Whether every word of a paragraph has the style; the marks of its footnotes are no words. */
export function isWholly({ runs }: Paragraph, style: 'bold' | 'italic' | 'href'): boolean {
  const words = runs.filter((run) => isNoMark(run) && run.text.trim() !== '');
  return words.length > 0 && words.every((run) => run[style] !== undefined && run[style] !== false);
}

function isNoMark({ note }: Run): boolean {
  return note === undefined;
}
