const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const GROUPS = ['', ' nghìn', ' triệu'] as const;
const BILLION_DIGITS = 9;
/** Longer rows of digits are no amounts, and nobody follows their words. */
const MOST_DIGITS = 18;

/**
 * A whole number in Vietnamese words, as broadcasters of the north say it: `2021` is "hai nghìn không trăm hai mươi mốt".
 * @param digits without signs or dots between thousands; more than 18 are said one by one
 */
export function spellWhole(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, '');
  return significant.length > MOST_DIGITS ? spellDigits(digits) : spellFrom(significant, false);
}

/** Every digit by its name, as telephone numbers are read. */
export function spellDigits(digits: string): string {
  return [...digits].map(nameDigit).join(' ');
}

/**
 * What stands after the comma: `07` is "không bảy", `25` is "hai mươi lăm". Zeros in front are named; so is every digit
 * where there are more than three.
 */
export function spellDecimals(digits: string): string {
  return digits.startsWith('0') || digits.length > 3 ? spellDigits(digits) : spellWhole(digits);
}

function nameDigit(digit: string): string {
  return DIGITS[Number(digit)] ?? '';
}

/** @param follows whether something greater was said before, so that empty hundreds are named */
function spellFrom(digits: string, follows: boolean): string {
  if (digits.length > BILLION_DIGITS) {
    const head = spellFrom(digits.slice(0, -BILLION_DIGITS), follows);
    const rest = digits.slice(-BILLION_DIGITS);
    return /^0+$/.test(rest) ? `${head} tỷ` : `${head} tỷ ${spellFrom(rest, true)}`;
  }
  if (/^0+$/.test(digits)) return DIGITS[0];
  const words: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) {
    const group = digits.slice(Math.max(end - 3, 0), end);
    const name = GROUPS[(digits.length - end) / 3] ?? '';
    const isFirst = end <= 3;
    if (Number(group) > 0) words.unshift(spellGroup(group, !isFirst || follows) + name);
  }
  return words.join(' ');
}

/** Up to three digits; a group that follows others names its hundreds even where there are none. */
function spellGroup(group: string, follows: boolean): string {
  const [hundreds = 0, tens = 0, ones = 0] = [...group.padStart(3, '0')].map(Number);
  const saysHundreds = follows || hundreds > 0;
  const first = saysHundreds ? [`${DIGITS[hundreds]} trăm`] : [];
  if (tens === 0 && ones === 0) return first.join(' ');
  return [...first, spellTens(tens, ones, saysHundreds)].join(' ');
}

function spellTens(tens: number, ones: number, afterHundreds: boolean): string {
  if (tens === 0) return afterHundreds ? `linh ${DIGITS[ones]}` : (DIGITS[ones] ?? '');
  const head = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
  return ones === 0 ? head : `${head} ${spellOnes(ones, tens > 1)}`;
}

/** After tens the ones change their sound: 21 "mốt", 24 "tư", 15 "lăm". */
function spellOnes(ones: number, afterTwenty: boolean): string {
  if (ones === 5) return 'lăm';
  if (afterTwenty && ones === 1) return 'mốt';
  if (afterTwenty && ones === 4) return 'tư';
  return DIGITS[ones] ?? '';
}
