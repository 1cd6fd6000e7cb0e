const LETTER = 1;
const DIGIT = 2;
const KINDS = makeKinds();

/**
 * Calls back for each word of a text, in order, with its place: a longest run of letters, marks and digits. Of numbers,
 * the groups of thousands belong together (`1.200.000` is one word), other signs part them (`3,07`, `28/4/2017`).
 */
export function forEachToken(text: string, take: (start: number, end: number) => void): void {
  const { length } = text;
  let index = 0;
  while (index < length) {
    let kind = KINDS[text.charCodeAt(index)] ?? 0;
    if (kind === 0) {
      index += 1;
      continue;
    }
    const start = index;
    let kinds = 0;
    do {
      kinds |= kind;
      index += 1;
      kind = KINDS[text.charCodeAt(index)] ?? 0;
      if (kind === 0 && kinds === DIGIT && isGroupDot(text, start, index)) kind = DIGIT;
    } while (kind !== 0);
    take(start, index);
  }
}

/** The words of a text as they are written. */
export function listTokens(text: string): string[] {
  const tokens: string[] = [];
  forEachToken(text, (start, end) => tokens.push(text.slice(start, end)));
  return tokens;
}

/** A dot after one to three digits or another group, before exactly three digits. */
function isGroupDot(text: string, start: number, index: number): boolean {
  if (text.charCodeAt(index) !== 0x2e) return false;
  const before = index - Math.max(start, text.lastIndexOf('.', index - 1) + 1);
  if (before < 1 || before > 3) return false;
  for (let place = index + 1; place <= index + 3; place += 1) {
    if (kindAt(text, place) !== DIGIT) return false;
  }
  return kindAt(text, index + 4) === 0;
}

function kindAt(text: string, index: number): number {
  return KINDS[text.charCodeAt(index)] ?? 0;
}

/** For each UTF-16 unit whether it belongs to words; halves of surrogate pairs count as letters. */
function makeKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (let unit = 0; unit < kinds.length; unit += 1) {
    const character = String.fromCharCode(unit);
    if (/\p{Nd}/u.test(character)) kinds[unit] = DIGIT;
    else if (/[\p{L}\p{M}\p{N}\p{Cs}]/u.test(character)) kinds[unit] = LETTER;
  }
  return kinds;
}
