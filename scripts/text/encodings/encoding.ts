import { raiseMixedCapitals } from './mixed-capitals.ts';
import { decodeMojibake, findMojibake } from './mojibake.ts';
import { restoreD } from '../normalize.ts';
import { scoreSyllables } from './syllable-score.ts';
import type { SyllableScore } from './syllable-score.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeViqr } from './viqr.ts';
import { decodeVni } from './vni.ts';

export type LegacyEncoding = 'tcvn3' | 'vni' | 'viqr' | 'mojibake';
/** How a text was written: `mojibake` is UTF-8 read as windows-1252; `unicode` is all that needs no decoding. */
export type Encoding = 'unicode' | LegacyEncoding;

const DECODERS: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  mojibake: decodeMojibake,
  tcvn3: decodeTcvn3Words,
  vni: decodeVni,
  viqr: decodeViqr,
};
const ENCODINGS: readonly LegacyEncoding[] = ['mojibake', 'tcvn3', 'vni', 'viqr'];

// By how much a decoding must beat the given text where no sign within a word is sure; a mended word gains 2. TCVN3
// shares more letters with other languages than VNI: Swedish `på gång` could be `pồ gồng`.
const REQUIRED_GAIN = { tcvn3: 6, vni: 4 };
const REQUIRED_GAIN_IF_SURE = 2;

const NON_ASCII = /[^\p{ASCII}]/u;
const NON_ASCII_LETTER = /(?!\p{ASCII})\p{L}/u;
const BEYOND_LATIN_1 = /[ăđĩũơưẠ-ỹ]/iu;
const VIQR_SHAPE = /[aeo]\^|a\(|[ou][+*]|dd/i;
// Within a word, a sign, a soft hyphen or a capital after a small letter comes from an encoding, not a language.
const SURE_SIGN = /\p{L}[\u00A1-\u00B6\u00B8\u00BA-\u00BF×÷]\p{L}|\p{Ll}[À-ÖØ-Þ]|[ôö][øùûõï]|\p{L}\u00AD/u;

/**
 * Which encoding a paragraph was written in. Each is tried, and its outcome scored by how many of its words are
 * Vietnamese syllables; it must explain the paragraph far better than the paragraph itself does, and better than the
 * others. So correct Vietnamese, other languages, code and whatever is too short to tell are `unicode`.
 */
export function detectEncoding(paragraph: string): Encoding {
  const text = paragraph.normalize('NFC');
  let given: SyllableScore | undefined;
  let best: Encoding = 'unicode';
  let bestWeight = Number.NEGATIVE_INFINITY;
  for (const encoding of ENCODINGS) {
    const decoded = mayBe(encoding, text) ? decodeLegacy(text, encoding).normalize('NFC') : text;
    if (decoded === text) continue;
    given ??= scoreSyllables(restoreD(text));
    const found = scoreSyllables(decoded);
    if (!explains(encoding, { text, decoded, given, found }) || weigh(found) < bestWeight) continue;
    best = weigh(found) > bestWeight ? encoding : 'unicode';
    bestWeight = weigh(found);
  }
  return best;
}

/** Decodes a text of a known encoding but unknown font; TCVN3 capitals are restored where words show them. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  return DECODERS[encoding](text);
}

/** Whether a text holds Vietnamese letters that the one-byte encodings cannot hold undecoded. */
export function isSurelyUnicode(text: string): boolean {
  return BEYOND_LATIN_1.test(text.normalize('NFC'));
}

function mayBe(encoding: LegacyEncoding, text: string): boolean {
  if (encoding === 'viqr') return VIQR_SHAPE.test(text) && !NON_ASCII_LETTER.test(text);
  return NON_ASCII.test(text) && (encoding === 'mojibake' || !BEYOND_LATIN_1.test(text));
}

interface Trial {
  text: string;
  decoded: string;
  given: SyllableScore;
  found: SyllableScore;
}

function explains(encoding: LegacyEncoding, { text, decoded, given, found }: Trial): boolean {
  if (encoding === 'mojibake') {
    // A capital before a closing quote is a sequence too (`XÃ”`), but not three kinds of them and nothing else.
    const { sequences, rest } = findMojibake(text);
    if (!NON_ASCII.test(rest) && (given.marked === 0 || sequences.size >= 3)) return true;
    return found.marked > given.marked && found.strange <= given.strange;
  }
  const isVietnamese =
    found.marked > given.marked &&
    found.marked >= 3 * found.strange &&
    2 * (found.marked + found.plain) >= 3 * (found.strange + found.strangePlain);
  if (!isVietnamese) return false;
  if (encoding === 'viqr') return countShapedWords(decoded) >= 2;
  if (found.marked === 1 && found.strangePlain > 0) return false;
  return (
    weigh(found) - weigh(given) >= (SURE_SIGN.test(text) ? REQUIRED_GAIN_IF_SURE : REQUIRED_GAIN[encoding])
  );
}

function weigh(score: SyllableScore): number {
  return score.marked - score.strange;
}

function countShapedWords(text: string): number {
  const words = new Set(text.match(/\p{L}{3,}/gu));
  return [...words].filter((word) => /[\u0302\u0306\u031Bđ]/i.test(word.normalize('NFD'))).length;
}

// · © ® § standing alone are what they look like: no Vietnamese word is ã, â, đ or Đ alone.
function decodeTcvn3Words(text: string): string {
  const decoded = text.replace(/\S+/g, (token) =>
    /^[·©®§]$/.test(token) ? token : decodeTcvn3(restoreCodes(token), { capitals: false }),
  );
  return raiseMixedCapitals(decoded);
}

// PDF readers give the soft hyphen as a minus sign; NFKC makes the micro sign a Greek letter.
function restoreCodes(token: string): string {
  return token.replace(/(?<=\p{L})−|−(?=\p{L})/gu, '\u00AD').replaceAll('\u03BC', '\u00B5');
}
