import { type SpeechRule, wordPattern } from './speech-rule.ts';
import { spellWhole } from './spoken-number.ts';
import { SPOKEN_DOCUMENT_PARTS } from './spoken-words.ts';

const PART = String.raw`\p{Lu}[\p{L}\d&]*`;

/** How numbers of documents are said: of the state, `34/2011/NĐ-CP`, and of the Party, `12-NQ/TU`. */
export const SPOKEN_DOCUMENTS: readonly SpeechRule[] = [
  [wordPattern(String.raw`(\d+)(?:/(\d{4}))?/(${PART}(?:-${PART})*)`), sayDocument],
  [wordPattern(String.raw`(\d+)()-(${PART}/${PART})`), sayDocument],
];

function sayDocument(_match: string, number = '', year = '', code = ''): string {
  const parts = code.split(/[-/]/).map(sayPart);
  const issued = year === '' ? [] : [`năm ${spellWhole(year)}`];
  return [spellWhole(number), ...issued, ...parts].join(', ');
}

function sayPart(part: string): string {
  const term = /^QH(\d+)$/.exec(part)?.[1];
  if (term !== undefined) return `${SPOKEN_DOCUMENT_PARTS['QH']} khóa ${spellWhole(term)}`;
  return SPOKEN_DOCUMENT_PARTS[part] ?? part;
}
