import { expect, test } from 'vitest';
import { fold, sameNameKey } from './fold.ts';

test.each([
  ['Điện Biên', 'dien bien'],
  ['Điện Biên'.normalize('NFD'), 'dien bien'],
  ['\u00D0iện Biên, giúp \u00F0ỡ', 'dien bien, giup do'],
  ['ĐẶC BIỆT KHÓ KHĂN', 'dac biet kho khan'],
  ['Quyết định 582/QĐ-TTg', 'quyet dinh 582/qd-ttg'],
  ['ưỡ ườ ướ ựợ ẴẶ ỹỵ', 'uo uo uo uo aa yy'],
  ['Hello, World', 'hello, world'],
  ['45 m² đất, CO₂, 10⁶', '45 m2 dat, co2, 106'],
  ['Écoles françaises', 'ecoles francaises'],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['Hòa', 'Hoà'],
  ['Thúy', 'Thuý'],
  ['khỏe', 'khoẻ'],
  ['Tỉnh ủy', 'TỈNH UỶ'],
  ['Đặng Hoá', '\u00D0ặng Hóa'],
  ['Điện Biên', 'Điện Biên'.normalize('NFD')],
  ['nguyễn văn hưng', 'Nguyễn  Văn Hưng '],
  ['Mường Nhé – Nậm Pồ', 'Mường Nhé - Nậm Pồ'],
  ['Lò Thị Thủy & con', 'Lò Thị Thuỷ và con'],
])('%j and %j are one name', (one, other) => {
  expect(sameNameKey(one)).toBe(sameNameKey(other));
});

test.each([
  ['Hùng', 'Hưng'],
  ['bản', 'bạn'],
  ['Kỹ', 'Kĩ'],
  ['Thanh', 'Thành'],
  ['Noong Luống', 'Nông Luống'],
  ['Dung', 'Đung'],
  ['3,07', '307'],
  ['C++', 'C#'],
  ['C++', 'C'],
  ['…', '!'],
])('%j and %j are two names', (one, other) => {
  expect(sameNameKey(one)).not.toBe(sameNameKey(other));
});
