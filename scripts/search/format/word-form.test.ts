import { describe, expect, test } from 'vitest';
import { formWord, hasMarks } from './word-form.ts';

test.each([
  ['Điện', 'dien'],
  ['ĐIỆN'.normalize('NFD'), 'dien'],
  ['\u00d0iện', 'dien'],
  ['đặc', 'dac'],
  ['hòa', 'hoa'],
  ['kỹ', 'ki'],
  ['Quý', 'qui'],
  ['y', 'i'],
  ['tay', 'tay'],
  ['thúy', 'thuy'],
  ['07', '7'],
  ['00', '0'],
  ['1.200', '1200'],
  ['QĐ', 'qd'],
  ['B40', 'b40'],
])('%s is looked up as %s', (token, word) => {
  expect(formWord(token).word).toBe(word);
});

describe('spellings', () => {
  test.each([
    ['hòa', 'hoà'],
    ['khỏe', 'khoẻ'],
    ['thúy', 'thuý'],
    ['ủy', 'uỷ'],
    ['kỹ', 'kĩ'],
    ['Lý', 'lí'],
    ['quý', 'quí'],
    ['ĐIỆN', 'điện'],
    ['\u00d0iện', 'Điện'],
    ['Điện', 'Điện'.normalize('NFD')],
    ['07', '7'],
  ])('%s and %s are one', (one, two) => {
    expect(formWord(one)).toEqual(formWord(two));
  });

  test.each([
    ['bán', 'bàn'],
    ['bán', 'ban'],
    ['hùng', 'hưng'],
    ['da', 'đa'],
    ['hoa', 'hòa'],
  ])('%s and %s are two', (one, two) => {
    expect(formWord(one).spelling).not.toBe(formWord(two).spelling);
  });

  test.each([
    ['tay', 'tai'],
    ['thúy', 'thúi'],
  ])('%s and %s are not even one word', (one, two) => {
    expect(formWord(one).word).not.toBe(formWord(two).word);
  });
});

test.each([
  ['dien bien', false],
  ['DIEN BIEN 2021', false],
  ['điện biên', true],
  ['dien biên'.normalize('NFD'), true],
  ['da dang', false],
  ['đa dang', true],
])('%j bears marks: %s', (text, expected) => {
  expect(hasMarks(text)).toBe(expected);
});
