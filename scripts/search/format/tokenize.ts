const LETTER = 1;
const DIGIT = 2;
/** What goes on with a word, but begins none: marks, which follow signs too (`❤️`), and second halves of surrogate pairs. */
const TAIL = 4;
/** What parts words. */
const SIGN = 8;
/** For each UTF-16 unit what it is to words, as soon as a text has it: to find that out for all of them takes a phone long. */
const KINDS = new Uint8Array(0x10000);

const DOT = 0x2e;
/** Digits of a group of thousands; the first one may have fewer. */
const GROUP = 3;

/**
 * Calls back for each word of a text, in order, with its place: a longest run of letters, marks and digits. Of numbers,
 * the groups of thousands belong together and to nothing else (`1.200.000` is one word, `1.200m2` are two), other signs part
 * them (`3,07`, `28/4/2017`).
 */
export function forEachToken(text: string, take: (start: number, end: number) => void): void {
  const { length } = text;
  let index = 0;
  while (index < length) {
    let kind = kindAt(text, index);
    if (kind === SIGN || kind === TAIL) {
      index += 1;
      continue;
    }
    const start = index;
    let kinds = 0;
    do {
      kinds |= kind;
      index += 1;
      kind = kindAt(text, index);
    } while (kind !== SIGN);
    if (kinds === DIGIT && index - start <= GROUP) while (isGroup(text, index)) index += 1 + GROUP;
    take(start, index);
  }
}

/** The words of a text as they are written. */
export function listTokens(text: string): string[] {
  const tokens: string[] = [];
  forEachToken(text, (start, end) => tokens.push(text.slice(start, end)));
  return tokens;
}

/** Whether a dot and exactly three digits stand from a place on. */
function isGroup(text: string, index: number): boolean {
  if (text.charCodeAt(index) !== DOT) return false;
  for (let place = index + 1; place <= index + GROUP; place += 1) {
    if (kindAt(text, place) !== DIGIT) return false;
  }
  return kindAt(text, index + 1 + GROUP) !== DIGIT;
}

/** What stands at a place of a text is to words; past its end there is no unit, and that parts them. */
function kindAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return (KINDS[unit] ||= findKind(unit));
}

function findKind(unit: number): number {
  // With these begin the pairs of U+1F000 to U+1FBFF, signs and pictures without a letter among them.
  if (unit >= 0xd83c && unit < 0xd83f) return SIGN;
  const character = String.fromCharCode(unit);
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{M}\udc00-\udfff]/u.test(character)) return TAIL;
  return /[\p{L}\p{N}\p{Cs}]/u.test(character) ? LETTER : SIGN;
}
