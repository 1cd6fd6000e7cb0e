import { expect, test } from 'vitest';
import { encodeMojibake, LETTERS } from '../../fixtures/legacy-encoders.ts';
import { decodeMojibake, findMojibake } from './mojibake.ts';

const TEXTS = [
  [...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase())].join(' '),
  LETTERS.join(' ').normalize('NFD'),
  'Ông nói: “Đã xong…” – giá 25.000 ₫ (≈1 €), 20 °C, 308 km²,\u00A0‘thế’ 😀',
  '\uFEFFđầu tệp',
];

test.each(TEXTS)('%j comes back from windows-1252 and from Latin-1', (text) => {
  expect(decodeMojibake(encodeMojibake(text))).toBe(text);
  expect(decodeMojibake(Buffer.from(text).toString('latin1'))).toBe(text);
});

test.each(['Đảng bộ, các xã, là “à”, ê…', 'déjà vu, Ärger, São Paulo', 'ÁO Ô”', 'Â', 'plain ASCII'])(
  '%j stays',
  (text) => {
    expect(decodeMojibake(text)).toBe(text);
  },
);

test('the sequences and what is left beside them can be told apart', () => {
  expect(findMojibake('Ä‘Ã£ là')).toEqual({ sequences: new Set(['Ä‘', 'Ã£']), rest: ' là' });
});
