import { strFromU8, strToU8 } from 'fflate';
import { escapeXml } from '../../text/escape.ts';
import type { Run } from '../page/block.ts';
import type { WordParts } from './document.ts';
import { createListCounter, type ShownNumber } from './list-counter.ts';
import { readNumbering } from './numbering.ts';
import type { WordStyles } from './styles.ts';
import { replaceElements, valueOf } from './xml.ts';

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';

/** Stands around a number that was written into a paragraph; a sign for private use, which no font of Word's has. */
const MARK = '\uE0A1';
const WRITTEN = new RegExp(`^${MARK}([^${MARK}]*)${MARK}$`);

/**
 * Around a paragraph's properties, around what they were before a change, and around a drawing for newer versions of Word, whose
 * text stands once more behind it.
 */
const TAG = /<(\/?)(w:pPr|w:pPrChange|mc:Choice)(?=[\s>])[^<>]*>/g;

/** Of a paragraph whose end a change took away or moved: what it still holds goes on into the next one. */
const ENDLESS = /<w:(?:del|moveFrom)[\s/>]/;

/**
 * Writes the numbers that Word shows before paragraphs, `Điều 1.`, `II.`, `a)`, into their text: the file holds only how they are
 * counted, and mammoth tells no more than that there is one. Bullets stay as they are.
 */
export function writeWordNumbers(parts: WordParts, styles: WordStyles): WordParts {
  const { [DOCUMENT]: document, [NUMBERING]: numbering } = parts;
  if (document === undefined || numbering === undefined) return parts;
  const lists = readNumbering(strFromU8(numbering));
  const count = createListCounter(lists);
  const xml = replaceElements(strFromU8(document), 'w:pPr', (inner, whole) =>
    writeListOfStyle(whole, lists.byStyle.has(valueOf(inner, 'pStyle') ?? '') ? undefined : styles),
  );
  let written = '';
  let done = 0;
  for (const properties of findProperties(xml)) {
    const number = ENDLESS.test(properties.text) ? undefined : count(properties.text);
    if (number === undefined) continue;
    written += xml.slice(done, properties.end) + writeNumber(number);
    done = properties.end;
  }
  return { ...parts, [DOCUMENT]: strToU8(written + xml.slice(done)) };
}

/** The properties of a paragraph, with the list that only its style names; mammoth knows those that name the style themselves. */
function writeListOfStyle(properties: string, styles: WordStyles | undefined): string {
  const style = styles?.styleOf(valueOf(properties, 'pStyle') ?? null);
  if (style?.list === undefined || valueOf(properties, 'numId') !== undefined) return properties;
  const level = valueOf(properties, 'ilvl') ?? style.listLevel ?? '0';
  const list = `<w:numPr><w:ilvl w:val="${escapeXml(level)}"/><w:numId w:val="${escapeXml(style.list)}"/></w:numPr>`;
  return properties.replace('>', `>${list}`);
}

/** The properties of each paragraph that readers see, and where they end. */
function* findProperties(xml: string): Generator<{ text: string; end: number }> {
  let start = 0;
  let text: string | undefined;
  let hidden = 0;
  for (const { 0: tag, 1: slash, 2: name, index } of xml.matchAll(TAG)) {
    if (tag.endsWith('/>')) continue;
    const isEnd = slash !== '';
    if (name !== 'w:pPr') {
      // What a change was made from stands last among the properties.
      if (hidden === 0) text = xml.slice(start, index);
      hidden = Math.max(0, hidden + (isEnd ? -1 : 1));
    } else if (hidden === 0 && isEnd) {
      yield { text: text ?? xml.slice(start, index), end: index + tag.length };
    } else if (hidden === 0) {
      start = index;
      text = undefined;
    }
  }
}

/** Parts the runs of a paragraph from the number that was written before them. */
export function takeWordNumber(runs: readonly Run[]): { number?: Run; words: readonly Run[] } {
  // What is left of an endless paragraph stands before it.
  const at = runs.findIndex(({ text }) => WRITTEN.test(text));
  const written = runs[at];
  if (written === undefined) return { words: runs };
  return { number: { ...written, text: written.text.replace(WRITTEN, '$1') }, words: runs.toSpliced(at, 1) };
}

function writeNumber({ number, font }: ShownNumber): string {
  const style = font === undefined ? '' : `<w:rPr><w:rFonts w:ascii="${escapeXml(font)}"/></w:rPr>`;
  return `<w:r>${style}<w:t xml:space="preserve">${MARK}${escapeXml(number)}${MARK}</w:t></w:r>`;
}
