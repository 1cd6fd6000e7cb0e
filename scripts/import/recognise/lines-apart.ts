import {
  type Block,
  type List,
  type ListItem,
  type Paragraph,
  type Run,
  type Table,
  textOf,
  textOfRuns,
} from '../page/block.ts';
import { readMetaLine } from './meta-line.ts';
import { splitLines } from '../page/paragraph-breaks.ts';
import { isMenuLine, isToolLine } from './frame-line.ts';
import { isAccount, isAfterName, isPersonName } from './person-name.ts';
import { namesAuthor } from './read-byline.ts';
import { readBareCount } from './take-views.ts';
import { PROSE } from './text-end.ts';

const LONGEST_LINE = 100;

/** `Đơn vị: Huyện đoàn`, below a name. */
const LABELLED = /^\p{Lu}[\p{L}\s]{1,20}:\s/u;

/**
 * Makes paragraphs of the lines that tell of an article and that only a line break, or a list, sets apart from others: date and reads
 * below a headline, above the text; a byline below the last words of a paragraph, and what its labels tell of the author.
 */
export function setLinesApart(blocks: readonly Block[]): Block[] {
  const start = blocks.findIndex((block) => block.kind === 'paragraph' && textOf(block).length > PROSE);
  return blocks.flatMap((block, index): Block[] => {
    const isAbove = start === -1 || index < start;
    if (block.kind === 'list' && tellsOnly(block, isAbove))
      return block.items.map((item) => toLine(block, item));
    if (block.kind === 'table' && isAbove) return readFactRows(block) ?? [block];
    if (block.kind !== 'paragraph') return [block];
    const lines = splitLines(block.runs);
    if (lines.length < 2) return [block];
    const texts = lines.map((line) => textOfRuns(line).trim());
    const begins = isAbove ? findFacts(texts) : findByline(texts);
    return begins.includes(true) ? divide(block, lines, begins) : [block];
  });
}

/** Whether every item of a list tells of the article: `26/08/2021`, `Lượt đọc: 10754`; above the text some may only stand beside those. */
function tellsOnly({ items }: List, isAbove: boolean): boolean {
  const isFact = ({ runs }: ListItem) => tells(textOfRuns(runs).trim());
  if (!isAbove) return items.every(isFact);
  const counts = items.filter(isCount).length;
  return (
    (counts === items.length || items.some(isFact)) && items.every((item) => isFact(item) || isBeside(item))
  );
}

/** A line of each row of a table that holds nothing but facts: `Ngày đăng`, `26/08/2021`. */
function readFactRows({ rows, hints, inMain }: Table): Paragraph[] | undefined {
  if (rows.some(([label = []]) => /\d/.test(textOfRuns(label)))) return undefined;
  const lines = rows.map((cells) => {
    const [label = [], ...values] = cells.filter((runs) => textOfRuns(runs).trim() !== '');
    const mark = textOfRuns(label).trim().endsWith(':') || values.length === 0 ? ' ' : ': ';
    return [...label, { text: mark }, ...values.flatMap((runs) => [...runs, { text: ' ' }])];
  });
  const areFacts = lines.every((line) => tells(textOfRuns(line).trim()));
  return areFacts ? lines.map((runs) => ({ kind: 'paragraph', runs, hints, inMain })) : undefined;
}

function tells(text: string): boolean {
  return readMetaLine(text) !== undefined || namesAuthor(text);
}

/** What stands beside an icon: a count, a name, a section. */
function isBeside(item: ListItem): boolean {
  const text = textOfRuns(item.runs).trim();
  const isKnown = [isMenuLine, isToolLine, isAccount, isPersonName].some((is) => is(text));
  return isKnown || isCount(item) || isLink(item);
}

function isCount({ runs }: ListItem): boolean {
  return readBareCount(textOfRuns(runs)) !== undefined;
}

function isLink({ runs }: ListItem): boolean {
  return runs.length === 1 && runs[0]?.href !== undefined;
}

function toLine({ hints, inMain }: List, item: ListItem): Paragraph {
  const { runs } = item;
  const name = isPersonName(textOfRuns(runs).trim()) ? 'author' : isLink(item) ? 'category' : '';
  return { kind: 'paragraph', runs, hints: `${hints} ${name}`.trim(), inMain };
}

/** Which lines begin a paragraph: those that tell of the article, and those after them. */
function findFacts(texts: readonly string[]): boolean[] {
  const facts = texts.map((text) => readMetaLine(text) !== undefined);
  return facts.map((isFact, index) => isFact || facts[index - 1] === true);
}

/** Which lines begin a paragraph: a byline, and what labels tell below it; a name, and its unit. */
function findByline(texts: readonly string[]): boolean[] {
  const [first = '', second = ''] = texts;
  if (texts.length === 2 && isPersonName(first) && isAfterName(second)) return [true, true];
  const byline = texts.findIndex(namesAuthor);
  if (byline === -1 || texts.slice(byline).some(({ length }) => length > LONGEST_LINE)) return [];
  return texts.map((text, index) => index === byline || (index > byline && LABELLED.test(text)));
}

function divide(paragraph: Paragraph, lines: readonly Run[][], begins: readonly boolean[]): Paragraph[] {
  const parts: Run[][] = [];
  for (const [index, line] of lines.entries()) {
    const last = parts.at(-1);
    if (last === undefined || begins[index]) parts.push(line);
    else last.push({ text: '\n' }, ...line);
  }
  return parts.map((runs) => ({ ...paragraph, runs }));
}
