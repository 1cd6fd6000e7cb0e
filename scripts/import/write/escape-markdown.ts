import { splitAtAddresses } from '../page/written-address.ts';

const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /^\s$/;
const OUTSIDE = /[\s\p{P}\p{S}]/u;

/** A text as Markdown that shows just this text, also within marks; only what would mean something else is escaped. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<&]/g, (sign, at: number) => {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    return needsEscape(sign, before, after, text.slice(at, at + 200)) ? `\\${sign}` : sign;
  });
}

/** As `escapeMarkdown`, for words that are in no link: an address among them becomes one, with every sign in it as it stands. */
export function escapeProse(text: string): string {
  return splitAtAddresses(text)
    .map((part, place) => (place % 2 === 1 ? part : escapeMarkdown(part)))
    .join('');
}

function needsEscape(sign: string, before: string, after: string, rest: string): boolean {
  switch (sign) {
    case '\\':
      return after === '' || /^[!-/:-@[-`{-~]$/.test(after);
    case '`':
      return true;
    case '*':
      return !(SPACE.test(before) && SPACE.test(after));
    case '_':
      return !(LETTER.test(before) && LETTER.test(after)) && !(SPACE.test(before) && SPACE.test(after));
    case '[':
      return /^\[(?:\^|[^\]]*\]:)/.test(rest);
    case ']':
      return after === '(';
    case '<':
      return /^<[a-z][^\s<>]*[:@]/i.test(rest);
    default:
      return /^&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(rest);
  }
}

/** A line, already escaped inside, so that its first characters begin no heading, list, quote, rule or fence. */
export function escapeLineStart(line: string): string {
  if (/^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|~{3}|=+\s*$|(?:-\s*){2,}$|(?:_\s*){3,}$)/.test(line))
    return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Wraps a text, already escaped, in emphasis; what stands beside it decides where its marks may stand. */
export function emphasise(text: string, mark: '*' | '**' | '***', before: string, after: string): string {
  const [, lead = '', core = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const outer = splitPunctuation(
    core,
    lead === '' && LETTER.test(before),
    trail === '' && LETTER.test(after),
  );
  if (outer.core === '') return text;
  const inner = outer.core.replace(/^\*|\s\*$/g, (sign) => sign.replace('*', '\\*'));
  return lead + outer.lead + mark + inner + mark + outer.trail + trail;
}

/** Punctuation at an end that touches a letter outside goes out, with its spaces: CommonMark would not read the mark there. */
function splitPunctuation(
  text: string,
  atStart: boolean,
  atEnd: boolean,
): { lead: string; core: string; trail: string } {
  // By whole characters: a sign of most pictographs is two code units.
  const signs = [...text];
  let start = 0;
  let end = signs.length;
  if (atStart) while (start < end && OUTSIDE.test(signs[start] ?? '')) start += 1;
  if (atEnd) while (end > start && OUTSIDE.test(signs[end - 1] ?? '')) end -= 1;
  const [lead, core, trail] = [signs.slice(0, start), signs.slice(start, end), signs.slice(end)];
  return { lead: lead.join(''), core: core.join(''), trail: trail.join('') };
}
