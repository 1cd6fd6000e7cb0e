import { expect, test } from 'vitest';
import { encodeVni, LETTERS } from '../../fixtures/legacy-encoders.ts';
import { decodeVni } from './vni.ts';

test('all 134 letters come back', () => {
  const letters = [...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase())];
  expect(new Set(letters).size).toBe(134);
  expect(letters.map((letter) => decodeVni(encodeVni(letter)))).toEqual(letters);
  expect(decodeVni(encodeVni(letters.join('')))).toBe(letters.join(''));
});

test.each([
  ['Coäng hoøa Xaõ hoäi Chuû nghóa Vieät Nam', 'Cộng hòa Xã hội Chủ nghĩa Việt Nam'],
  ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['ngöôøi Myõ ôû Nghò ñònh veà lyù lòch', 'người Mỹ ở Nghị định về lý lịch'],
  ['Aâu, AÂU, Aùnh, AÙNH', 'Âu, ÂU, Ánh, ÁNH'],
  ['tuyeân truyeàn, khuyû tay, thuûy lôïi', 'tuyên truyền, khuỷ tay, thủy lợi'],
  ['la page déjà lue', 'la page déjà lue'],
])('%j means %j', (codes, text) => {
  expect(decodeVni(codes)).toBe(text);
});
