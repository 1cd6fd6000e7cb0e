import { escapeXml } from '../../text/escape.ts';
import { replaceElements } from './xml.ts';

/** A letter that stands as a sign of its font, unless the font has pictures in the places of letters. */
const SIGN = /<w:sym(?=\s)(?![^<>]*w:font="[^"]*(?:dings|Symbol))[^<>]*?w:char="([\dA-Fa-f]{4})"[^<>]*\/>/g;
/** Signs of such a font, which other programs write as text. */
const PICTURED = /<w:rFonts(?=\s)[^<>]*?w:ascii="((?:Wing|Web)dings[ \d]*|Symbol)"/;
const TEXT = /<w:t(?=[\s>])[^<>]*>([\uF020-\uF0FF]+)<\/w:t>/g;
const PRIVATE = /[\uE000-\uF8FF]/;

/** What mammoth makes of the signs that offices use, where few phones can show it. */
const RARE: Readonly<Record<string, string>> = {
  '🞎🞏🗆': '☐',
  '🗹': '☑',
  '🗷⮽': '☒',
  '🗸': '✓',
  '🗶🗴🗵': '✗',
  '⮚': '➢',
  '🡪🡺': '→',
  '🡨': '←',
  '🕿': '☎',
  '🖂': '✉',
};
const USUAL = new Map(
  Object.entries(RARE).flatMap(([rare, usual]) =>
    Array.from(rare, (sign): [string, string] => [sign, usual]),
  ),
);
const ANY_RARE = new RegExp(`[${Object.keys(RARE).join('')}]`, 'gu');

/** Writes signs of Word in forms that mammoth knows: it passes over letters that stand as signs, and pictured ones in text are no letters. */
export function showSigns(xml: string): string {
  const signed = xml.replace(SIGN, (whole, code: string) =>
    writeSign(whole, String.fromCharCode(Number.parseInt(code, 16))),
  );
  return replaceElements(signed, 'w:r', (_, whole) => {
    const font = PICTURED.exec(whole)?.[1];
    if (font === undefined) return whole;
    return whole.replace(TEXT, (_text, signs: string) =>
      Array.from(signs, (sign) => writePictured(font, sign)).join(''),
    );
  });
}

/** Text with signs that phones can show. */
export function useUsualSigns(text: string): string {
  return text.replace(ANY_RARE, (sign) => USUAL.get(sign) ?? sign);
}

function writeSign(whole: string, sign: string): string {
  return PRIVATE.test(sign) ? whole : `<w:t>${escapeXml(sign)}</w:t>`;
}

function writePictured(font: string, sign: string): string {
  return `<w:sym w:font="${font}" w:char="${sign.charCodeAt(0).toString(16).toUpperCase()}"/>`;
}
