// Vietnamese text in the encodings of the 1990s, written from tables of their own: what the tests of decoders read.

/** The 67 letters beyond a–z, by base letter and tone; the two lists after it go by its order. */
export const LETTERS =
  'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ'.split(
    ' ',
  );
const TCVN3 =
  'µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u00AD õ ö ÷ ø ù ú û ü ý þ'.split(
    ' ',
  );
const VNI =
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î'.split(
    ' ',
  );
const VIQR_MARKS: Readonly<Record<string, string>> = {
  '\u0302': '^',
  '\u0306': '(',
  '\u031B': '+',
  '\u0300': '`',
  '\u0301': "'",
  '\u0309': '?',
  '\u0303': '~',
  '\u0323': '.',
};
const FROM_80 =
  '€ \u0081 ‚ ƒ „ … † ‡ ˆ ‰ Š ‹ Œ \u008D Ž \u008F \u0090 ‘ ’ “ ” • – — ˜ ™ š › œ \u009D ž Ÿ'.split(' ');
const BARE_CAPITALS: Readonly<Record<string, string>> = {
  Ă: '¡',
  Â: '¢',
  Ê: '£',
  Ô: '¤',
  Ơ: '¥',
  Ư: '¦',
  Đ: '§',
};

/** TCVN3 read as Latin-1; a capital with a tone takes the code of its small letter, as in the fonts of capitals. */
export function encodeTcvn3(text: string): string {
  return replaceLetters(
    text,
    (letter, lower) => BARE_CAPITALS[letter] ?? TCVN3[LETTERS.indexOf(lower)] ?? letter,
  );
}

/** VNI for Windows read as windows-1252. */
export function encodeVni(text: string): string {
  return replaceLetters(text, (letter, lower) => {
    const code = VNI[LETTERS.indexOf(lower)] ?? letter;
    return letter === lower ? code : code.toUpperCase();
  });
}

/** VIQR with its marks in the usual order, shape before tone. */
export function encodeViqr(text: string): string {
  return text
    .replaceAll('đ', 'dd')
    .replaceAll('Đ', 'DD')
    .normalize('NFD')
    .replace(/([aeiouy])(\p{M}+)/giu, (_letter, vowel: string, marks: string) => {
      const codes = [...marks].map((mark) => VIQR_MARKS[mark] ?? mark);
      return vowel + codes.toSorted((a, b) => Number('^(+'.includes(b)) - Number('^(+'.includes(a))).join('');
    });
}

/** UTF-8 read as windows-1252, its free codes as control characters. */
export function encodeMojibake(text: string): string {
  return Array.from(
    new TextEncoder().encode(text),
    (byte) => FROM_80[byte - 0x80] ?? String.fromCharCode(byte),
  ).join('');
}

function replaceLetters(text: string, encode: (letter: string, lower: string) => string): string {
  return text
    .normalize('NFC')
    .replace(/(?!\p{ASCII})\p{L}/gu, (letter) => encode(letter, letter.toLowerCase()));
}
