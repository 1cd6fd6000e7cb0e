// VNI-Windows: these letters are one character each; any other is a base letter and one character for its marks.
const SINGLE = new Map(Object.entries({ ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }));
const TONES = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const CIRCUMFLEX = {
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const BREVE = {
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

const DECODED = new Map([
  ...combine('aeouyôö', TONES),
  ...combine('aeo', CIRCUMFLEX),
  ...combine('a', BREVE),
  ...SINGLE,
]);
// Two characters before one: ôø is ờ, not ơ and ø.
const CODE = new RegExp([...DECODED.keys()].join('|'), 'gi');

/**
 * Text of the VNI fonts for Windows, `VNI-Times` and its kin, whose bytes were read as windows-1252, to Unicode:
 * `Coäng hoøa` → `Cộng hòa`. A letter has the case of its first character. Whatever is no code of VNI stays.
 */
export function decodeVni(text: string): string {
  return text.replace(CODE, (code) => {
    const letter = DECODED.get(code.toLowerCase()) ?? code;
    return code.charAt(0) === code.charAt(0).toLowerCase() ? letter : letter.toUpperCase();
  });
}

function combine(bases: string, marks: Readonly<Record<string, string>>): [string, string][] {
  return [...bases].flatMap((base) =>
    Object.entries(marks).map(([code, mark]): [string, string] => [
      base + code,
      ((SINGLE.get(base) ?? base) + mark).normalize('NFC'),
    ]),
  );
}
