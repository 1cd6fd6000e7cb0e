import { strFromU8, strToU8 } from 'fflate';
import type { WordParts } from './word-document.ts';

const TEXTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** Around text that mammoth passes over: simple fields, as the number in `Hình 1`, and text with a direction. */
const WRAPPINGS = /<\/?(?:w:fldSimple|w:bdo|w:dir|m:oMathPara)(?=[\s>/])[^<>]*>/g;
const FORMULA = '<m:oMath>';
const FORMULA_END = '</m:oMath>';
/** What of a formula can be read in one line: its signs, and where a fraction, a power or an index is. */
const SIGNS = /<m:t(?=[\s>])[^<>]*>([^<]*)|<\/m:(num)>|<m:(sup|sub)>/g;
const JOINTS: Readonly<Record<string, string>> = { num: '/', sup: '^', sub: '_' };

/** Brings into a Word document's texts what mammoth would pass over: fields, and formulas as a line of signs. */
export function showHiddenWords(parts: WordParts): WordParts {
  const shown = TEXTS.flatMap((name) => {
    const { [name]: text } = parts;
    return text === undefined ? [] : [[name, strToU8(showIn(strFromU8(text)))]];
  });
  return { ...parts, ...(Object.fromEntries(shown) as WordParts) };
}

function showIn(xml: string): string {
  const [before = '', ...rest] = xml.replace(WRAPPINGS, '').split(FORMULA);
  const shown = rest.map((piece) => {
    const end = piece.indexOf(FORMULA_END);
    return end === -1 ? piece : writeFormula(piece.slice(0, end)) + piece.slice(end + FORMULA_END.length);
  });
  return before + shown.join('');
}

function writeFormula(xml: string): string {
  const line = Array.from(
    xml.matchAll(SIGNS),
    ([, text, ...joints]) => text ?? JOINTS[joints.find((joint) => joint !== undefined) ?? ''] ?? '',
  );
  return `<w:r><w:t xml:space="preserve">${line.join('')}</w:t></w:r>`;
}
