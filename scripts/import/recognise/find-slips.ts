import { parseDate } from '../../text/site-date.ts';
import { isSyllable } from '../../text/syllable.ts';
import { VIETNAM } from '../../text/time-zone.ts';
import { describe } from '../messages.ts';

/** What looks wrong in a text, in Vietnamese; the text itself is its authors' and stays. */
export function findSlips(text: string): string[] {
  return [
    ...findWrongCounts(text),
    ...findLostSuperscripts(text),
    ...findImpossibleDates(text),
    ...findMixedDashes(text),
  ];
}

const LISTED = String.raw`(?<count>\d{1,2})\s+(?<noun>\p{Ll}{2,})(?<between>[^.;:()\d]{0,60}?)`;
const COUNTS = [
  // 07 xã đạt chuẩn (các xã: A, B) — the noun again before the names
  new RegExp(
    String.raw`(?<!\d[.,]?)${LISTED}\s*\((?:các|gồm|là|gồm các|đó là|trong đó)?\s*(?:\k<noun>\s*)?:?\s*(?<names>[^()]{3,600})\)`,
    'gu',
  ),
  // 07 xã: A, B
  new RegExp(
    String.raw`(?<!\d[.,]?)${LISTED}\s*(?:,?\s*(?:gồm|là|gồm có|đó là))?\s*:\s*(?<names>[^:;.()\n]{3,600})(?=[.;\n(]|$)`,
    'gu',
  ),
];
const LONGEST_NAME = 5;

/** Counts that differ from the names listed after them: `07 xã … (các xã: A, B, C)`. */
function findWrongCounts(text: string): string[] {
  return COUNTS.flatMap((form) =>
    Array.from(text.matchAll(form), ({ groups }) => {
      const { count = '', noun = '', names: list = '' } = groups ?? {};
      if (/…|\.\.\./.test(list)) return [];
      const names = list.trim().split(/\s*,\s*(?:và\s+)?|\s+và\s+/u);
      const isNamed = names.every(
        (name) => /^\p{Lu}/u.test(name) && name.split(/\s+/).length <= LONGEST_NAME,
      );
      if (!isNamed || names.length < 2 || names.length === Number(count)) return [];
      return [describe.countsDiffer(`${count} ${noun}`, names)];
    }).flat(),
  );
}

const UNIT_AND_WORD =
  /(?<whole>(?<![\d.,])\d[\d.,]*\s?(?<unit>km|cm|dm|mm|hm|m)(?<word>(?!\d)\p{Ll}{2,}))(?!\p{L})/gu;

/** Units that lost their raised figure when they were copied, so that a word grew onto them: `308,18 kmdiện tích`. */
function findLostSuperscripts(text: string): string[] {
  return Array.from(text.matchAll(UNIT_AND_WORD), ({ groups }) => {
    const { whole = '', unit = '', word = '' } = groups ?? {};
    return isSyllable(word) && !isSyllable(unit + word) ? [describe.superscriptLost(whole)] : [];
  }).flat();
}

const DAY =
  /(?<![\d/])\d{1,2}\/\d{1,2}\/\d{4}(?![\d/])|(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})/giu;

function findImpossibleDates(text: string): string[] {
  return Array.from(text.matchAll(DAY), ({ 0: written, groups }) => {
    const { day, month, year } = groups ?? {};
    const parsed = parseDate(day === undefined ? written : `${day}/${month}/${year}`, VIETNAM);
    return 'problem' in parsed ? [describe.dateInTextImpossible(written)] : [];
  }).flat();
}

const YEARS = /(?<![\d/.,-])(?:19|20)\d\d(?<dash>\s?[-–—]\s?)(?:19|20)?\d\d(?![\d/.,-]*\d)/gu;

/** Ranges of years that are written with different dashes. */
function findMixedDashes(text: string): string[] {
  const first = new Map<string, string>();
  for (const { 0: written, groups } of text.matchAll(YEARS)) {
    const dash = groups?.['dash']?.replace(/\s/g, ' ') ?? '';
    if (!first.has(dash)) first.set(dash, written);
  }
  return first.size > 1 ? [describe.dashesMixed([...first.values()])] : [];
}
