const WORD = /\p{L}+/gu;
const BREAK = /[().;:\n]/;
const PLAIN_SMALL = /[a-z]/;

/**
 * Capitals for headings in TCVN3, which has no codes for capitals with a tone: `CéNG HßA X·` decodes to
 * `CộNG HòA Xã` and becomes `CỘNG HÒA XÃ`. Only rows of words without a small letter from a to z are raised, and only
 * those in which a word mixes both cases.
 */
export function raiseMixedCapitals(text: string): string {
  let raised = '';
  let end = 0;
  for (const row of findRows(text)) {
    if (row.isMixed) {
      raised += text.slice(end, row.start) + text.slice(row.start, row.end).toUpperCase();
      end = row.end;
    }
  }
  return raised + text.slice(end);
}

interface Row {
  start: number;
  end: number;
  isMixed: boolean;
}

function findRows(text: string): Row[] {
  const rows: Row[] = [];
  let row: Row | undefined;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (PLAIN_SMALL.test(word)) {
      row = undefined;
      continue;
    }
    if (row === undefined || BREAK.test(text.slice(row.end, match.index)))
      rows.push((row = { start: match.index, end: match.index, isMixed: false }));
    row.end = match.index + word.length;
    row.isMixed ||= mixesCases(word);
  }
  return rows;
}

// One capital before small letters is how any word may begin (Hà), so it takes two, or a capital after a small letter.
function mixesCases(word: string): boolean {
  return /\p{Ll}/u.test(word) && /[A-Z].*[A-Z]|\p{Ll}\p{Lu}/u.test(word);
}
