import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

const TEXTS = ['', 'a', 'Điện Biên', 'ỡ'.repeat(100_000), 'kết quả 😀 ỡ'.repeat(999), '\u0000\uFEFF'];

describe('UTF-8', () => {
  it.each(TEXTS)('writes and reads a text %#', (text) => {
    const bytes = encodeUtf8(text);
    expect(Buffer.from(text).equals(bytes)).toBe(true);
    expect(bytes.buffer.byteLength).toBe(bytes.length);
    expect(decodeUtf8(bytes)).toBe(text);
  });

  it('replaces half a character', () => {
    expect(decodeUtf8(encodeUtf8('a\uD800b'))).toBe('a\uFFFDb');
  });

  it.each([[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf4, 0x90, 0x80, 0x80]])(
    'refuses %j',
    (...bytes) => {
      expect(decodeUtf8(Uint8Array.from(bytes))).toBeUndefined();
    },
  );
});
