import { strFromU8, strToU8 } from 'fflate';
import type { WordParts } from './document.ts';
import { showDrawings } from './drawings.ts';
import { writeFormula, writeOldFormula } from './formula.ts';
import { showSigns } from './signs.ts';
import { replaceElements, writeRun } from './xml.ts';

const TEXTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** Around text that mammoth passes over: simple fields, as the number in `Hình 1`, and text with a direction. */
const WRAPPINGS = /<\/?(?:w:fldSimple|w:bdo|w:dir|m:oMathPara)(?=[\s>/])[^<>]*>/g;
/** Words that Word shows to nobody. Mammoth does not know them, but tells the colour behind words. */
const VANISHED = /<w:vanish(?: w:val="(?:1|true|on)")? ?\/>/g;
export const HIDDEN = 'hidden';

/** Mammoth does not tell that a run says it is not bold, in a style that is. It tells capitals, which nobody asks for. */
const CAPITALS = /<w:(?:smallCaps|caps)(?=[\s/>])[^<>]*>/g;
const NOT_BOLD = /<w:b w:val="(?:0|false|off)" ?\/>/g;
const NOT_ITALIC = /<w:i w:val="(?:0|false|off)" ?\/>/g;

/** Columns that a row lacks at its beginning. */
const COLUMNS_BEFORE = /<w:gridBefore w:val="(\d+)" ?\/>/;
/** Marks of places, which between rows and cells hinder mammoth from merging. */
const PLACES = /<w:bookmark(?:Start|End)(?=\s)[^<>]*\/>/g;

/** A formula of older documents stands in the code of a field, `EQ \f(1;2)`. */
const OLD_FORMULA = /<w:instrText(?=[\s>])[^<>]*>\s*EQ\s([^<]*)<\/w:instrText>/g;

/** Two lines through words are as one. */
const STRUCK_TWICE = /<w:dstrike(?=[\s/>])/g;

/** A sign of its own, `(*)`, that a note is called by: here all notes have numbers. */
const NOTE_SIGNS =
  /(<w:(?:foot|end)noteReference(?=\s)[^<>]*?\sw:customMarkFollows="(?:1|true|on)"[^<>]*>)<w:t(?=[\s>])[^<>]*>[^<\p{L}\p{N}]*<\/w:t>/gu;

/** Ends of lines and stops that only stand for others. */
const LINE_ENDS = /<w:cr ?\/>/g;
const STOPS = /<w:ptab\s[^<>]*\/>/g;

/**
 * Writes a Word document's texts so that mammoth tells what it would pass over: fields, formulas as a line of signs, rare ends of
 * lines, drawings, and readings above words. In signs that only `readWordRuns` understands: words that Word hides get `HIDDEN` as the
 * colour behind them, a run that says that it is not bold small capitals, one that is not italic capitals.
 */
export function writeForMammoth(parts: WordParts): WordParts {
  const shown = TEXTS.flatMap((name) => {
    const { [name]: text } = parts;
    return text === undefined ? [] : [[name, strToU8(writeText(strFromU8(text)))]];
  });
  return { ...parts, ...(Object.fromEntries(shown) as WordParts) };
}

function writeText(xml: string): string {
  let shown = xml
    .replace(WRAPPINGS, '')
    .replace(PLACES, '')
    .replace(VANISHED, `<w:highlight w:val="${HIDDEN}"/>`)
    .replace(CAPITALS, '')
    .replace(NOT_BOLD, '<w:smallCaps/>')
    .replace(NOT_ITALIC, '<w:caps/>')
    .replace(OLD_FORMULA, (_, code: string) => `<w:t xml:space="preserve">${writeOldFormula(code)}</w:t>`)
    .replace(STRUCK_TWICE, '<w:strike')
    .replace(NOTE_SIGNS, '$1')
    .replace(LINE_ENDS, '<w:br/>')
    // Into it goes the last paragraph, if a change took away its end.
    .replace('</w:body>', '<w:p/></w:body>')
    .replace(STOPS, '<w:tab/>');
  shown = replaceElements(shown, 'w:pPr', joinInitial);
  shown = replaceElements(shown, 'w:fldChar', writeChoice);
  shown = replaceElements(shown, 'w:trPr', addCellsBefore);
  shown = replaceElements(shown, 'm:oMath', (inner) => writeRun(writeFormula(inner)));
  shown = replaceElements(shown, 'w:ruby', writeReading);
  return showDrawings(showSigns(shown));
}

/** What was chosen of the list of a form. */
function writeChoice(inner: string, whole: string): string {
  if (!inner.includes('<w:ddList>')) return whole;
  const chosen = Number(/<w:(?:result|default) w:val="(\d+)"/.exec(inner)?.[1] ?? 0);
  const entries = Array.from(inner.matchAll(/<w:listEntry w:val="([^"<>]*)"/g), ([, entry]) => entry);
  return `${whole}<w:t>${entries[chosen] ?? ''}</w:t>`;
}

/** A row, with an empty cell in the columns that it lacks, so that the others stand in theirs. */
function addCellsBefore(inner: string, whole: string): string {
  const columns = COLUMNS_BEFORE.exec(inner)?.[1];
  return columns === undefined
    ? whole
    : `${whole}<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p/></w:tc>`;
}

/** A large initial is a paragraph of its own; as one whose end was taken away it goes on into the next. */
function joinInitial(inner: string, whole: string): string {
  return /<w:framePr\s[^<>]*w:dropCap="(?:drop|margin)"/.test(inner)
    ? `<w:pPr>${inner.replace(/<w:rPr>.*?<\/w:rPr>/s, '')}<w:rPr><w:del/></w:rPr></w:pPr>`
    : whole;
}

/** `南國 (Nam quốc)`: Word keeps the reading first. */
function writeReading(inner: string): string {
  const [, reading = ''] = inner.split(/<\/?w:rt>/);
  const [, base = ''] = inner.split(/<\/?w:rubyBase>/);
  return `${base}${writeRun(' (')}${reading}${writeRun(')')}`;
}
