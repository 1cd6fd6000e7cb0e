// The letters of TCVN 5712:1993, set VN3, from code A1 on; a dot is a code without a letter.
const LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđ..' + // A1–B0
  '....àảãáạ.ằẳẵắ..' + // B1–C0
  '.....ặầẩẫấậè.ẻẽé' + // C1–D0
  'ẹềểễếệìỉ...ĩíịò.' + // D1–E0
  'ỏõóọồổỗốộờởỡớợù.' + // E1–F0
  'ủũúụừửữứựỳỷỹýỵ'; // F1–FE

const DECODED = new Map([...LETTERS].map((letter, index) => [String.fromCharCode(0xa1 + index), letter]));
for (const [code, letter] of DECODED) if (letter === '.') DECODED.delete(code);

/**
 * Text of the TCVN3 ("ABC") fonts, `.VnTime` and its kin, whose bytes were read as Latin-1, to Unicode:
 * `Céng hßa` → `Cộng hòa`. The code of ư is U+00AD, the soft hyphen. Whatever is no code of TCVN3 stays.
 * `capitals` is for the fonts with H at the end of their name, `.VnTimeH`, which show every letter as a capital.
 */
export function decodeTcvn3(text: string, options: { capitals: boolean }): string {
  const decoded = text.replace(/[\u00A1-\u00FE]/g, (code) => DECODED.get(code) ?? code);
  return options.capitals ? decoded.toUpperCase() : decoded;
}
