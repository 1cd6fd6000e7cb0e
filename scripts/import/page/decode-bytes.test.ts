import { describe, expect, it } from 'vitest';
import { encodeTcvn3 } from '../../fixtures/legacy-encoders.ts';
import { decodeBytes } from './decode-bytes.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', Buffer.from('Nậm Sơn'), 'Nậm Sơn'],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFNậm Sơn'), 'Nậm Sơn'],
    ['UTF-16, as Notepad saves it', Buffer.from('\uFEFFNậm Sơn', 'utf16le'), 'Nậm Sơn'],
    ['lines that end as in Windows', Buffer.from('một\r\nhai\rba'), 'một\nhai\nba'],
    ['nothing', Buffer.from(''), ''],
    [
      'windows-1258 that is declared',
      Buffer.concat([latin1('<meta charset="windows-1258">'), Buffer.from([0xd0, 0xf4])]),
      '<meta charset="windows-1258">Đô',
    ],
    [
      'a charset that no one knows',
      latin1('<meta charset="x-user-defined">§iÖn'),
      '<meta charset="x-user-defined">§iÖn',
    ],
    ['UTF-8 that is declared and is not', latin1('<meta charset="utf-8">§iÖn'), '<meta charset="utf-8">§iÖn'],
  ])('reads %s', (_name, bytes, expected) => {
    expect(decodeBytes(bytes)).toBe(expected);
  });

  it.each(['', '<meta charset="iso-8859-1">', '<meta charset="utf-8">'])(
    'reads windows-1258 after %j by its words',
    (head) => {
      // Tone marks are bytes of their own behind the letter: CC grave, D2 hook above, DE tilde, EC acute, F2 dot below.
      const words = [0x43, 0xf4, 0xf2, 0x6e, 0x67, 0x20, 0x68, 0x6f, 0xcc, 0x61, 0x20, 0x58, 0x61, 0xde];
      const bytes = Buffer.concat([latin1(head), Buffer.from(words)]);
      expect(decodeBytes(bytes).normalize('NFC')).toBe(`${head}Cộng hòa Xã`);
    },
  );

  it('keeps every code of TCVN3, the soft hyphen too', () => {
    const encoded = encodeTcvn3('Những người ở lại');
    expect(decodeBytes(latin1(encoded))).toBe(encoded);
  });
});
