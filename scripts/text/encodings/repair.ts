import { decodeLegacy, detectEncoding, isSurelyUnicode } from './encoding.ts';
import type { Encoding, LegacyEncoding } from './encoding.ts';
import { dropInvisible } from './invisible.ts';
import { restoreD } from '../normalize.ts';
import { scoreSyllables } from './syllable-score.ts';

const PARTIAL: readonly LegacyEncoding[] = ['mojibake', 'tcvn3', 'vni'];

export interface Repair {
  /** Counted from 1. */
  line: number;
  /** What was mended: an encoding, decomposed Unicode, U+00D0/U+00F0 for Đ/đ, or characters that nobody sees. */
  from: LegacyEncoding | 'nfd' | 'eth' | 'invisible';
  /** The whole line. */
  before: string;
  after: string;
}

/**
 * Mends the encoding of each line (a paragraph, as old pages are copied) and lists every change, in the order made.
 * To be given the text as it was read: `cleanText` would drop codes. What cannot be told for certain stays.
 */
export function repairText(text: string): { text: string; repairs: Repair[] } {
  const lines = text.split('\n');
  const encodings = findEncodings(lines);
  const repairs: Repair[] = [];
  const repaired = lines.map((line, index) => {
    let before = line;
    for (const { from, after } of repairLine(line, encodings[index] ?? 'unicode')) {
      repairs.push({ line: index + 1, from, before, after });
      before = after;
    }
    return before;
  });
  return { text: repaired.join('\n'), repairs };
}

type Step = Pick<Repair, 'from' | 'after'>;

function repairLine(line: string, encoding: Encoding): Step[] {
  const steps: Step[] = [];
  let current = line;
  const apply = (from: Repair['from'], after: string): void => {
    if (after !== current) steps.push({ from, after });
    current = after;
  };
  // Text can go astray more than once; each round makes it shorter.
  let next = encoding;
  while (next === 'mojibake') {
    apply(next, decodeLegacy(current, next));
    next = detectEncoding(current);
  }
  if (next !== 'unicode') apply(next, decodeLegacy(current, next));
  if (isMixed(current)) for (const part of PARTIAL) apply(part, decodeClauses(current, part));
  apply('nfd', current.normalize('NFC'));
  apply('invisible', dropInvisible(current));
  apply('eth', restoreD(current));
  return steps;
}

// A label of the page in Unicode before an entry in the old encoding: `Tác giả: NguyÔn V¨n Hïng`.
function decodeClauses(line: string, encoding: LegacyEncoding): string {
  const clauses = line.split(/(?<=[:;|]\s)/);
  return clauses
    .map((clause) => (detectEncoding(clause) === encoding ? decodeLegacy(clause, encoding) : clause))
    .join('');
}

function isMixed(line: string): boolean {
  return isSurelyUnicode(line) && scoreSyllables(line.normalize('NFC')).strange > 0;
}

/** The encoding of each line; one that is too short to tell takes that of the lines around it, if it fits. */
function findEncodings(lines: readonly string[]): Encoding[] {
  const sure = lines.map((line) => {
    const encoding = detectEncoding(line);
    return encoding === 'unicode' && !isSurelyUnicode(line) ? undefined : encoding;
  });
  const before = carryOn(sure);
  const after = carryOn(sure.toReversed()).toReversed();
  return lines.map((line, index) => {
    const around = before[index] ?? after[index] ?? 'unicode';
    const isAgreed = around === (after[index] ?? around);
    return sure[index] ?? (isAgreed && fits(line, around) ? around : 'unicode');
  });
}

/** Each value or, where it is missing, the last one before it. */
function carryOn<Value>(values: readonly (Value | undefined)[]): (Value | undefined)[] {
  let last: Value | undefined;
  return values.map((value) => (last = value ?? last));
}

function fits(line: string, encoding: Encoding): boolean {
  if (encoding === 'unicode' || encoding === 'mojibake') return false;
  const given = scoreSyllables(line);
  const found = scoreSyllables(decodeLegacy(line, encoding));
  if (found.strange > 0 || found.marked <= given.marked) return false;
  return encoding === 'viqr' ? given.marked === 0 && found.strangePlain === 0 : given.strange > 0;
}
