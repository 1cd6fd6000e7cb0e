import { describe, expect, it } from 'vitest';
import { spellDecimals, spellDigits, spellWhole } from './spoken-number.ts';

describe('a whole number is said as it is on the radio', () => {
  it.each([
    ['0', 'không'],
    ['7', 'bảy'],
    ['07', 'bảy'],
    ['10', 'mười'],
    ['11', 'mười một'],
    ['14', 'mười bốn'],
    ['15', 'mười lăm'],
    ['20', 'hai mươi'],
    ['21', 'hai mươi mốt'],
    ['24', 'hai mươi tư'],
    ['25', 'hai mươi lăm'],
    ['100', 'một trăm'],
    ['101', 'một trăm linh một'],
    ['110', 'một trăm mười'],
    ['582', 'năm trăm tám mươi hai'],
    ['1000', 'một nghìn'],
    ['1005', 'một nghìn không trăm linh năm'],
    ['1200', 'một nghìn hai trăm'],
    ['2021', 'hai nghìn không trăm hai mươi mốt'],
    ['10754', 'mười nghìn bảy trăm năm mươi tư'],
    ['1000000', 'một triệu'],
    ['1000001', 'một triệu không trăm linh một'],
    ['4826113', 'bốn triệu tám trăm hai mươi sáu nghìn một trăm mười ba'],
    ['1000000000', 'một tỷ'],
    ['3070000000', 'ba tỷ không trăm bảy mươi triệu'],
    ['1234000000000', 'một nghìn hai trăm ba mươi tư tỷ'],
    ['100000000000000000', 'một trăm triệu tỷ'],
    ['12345678901234567890', spellDigits('12345678901234567890')],
  ])('%s', (digits, words) => {
    expect(spellWhole(digits)).toBe(words);
  });
});

it.each([
  ['5', 'năm'],
  ['07', 'không bảy'],
  ['25', 'hai mươi lăm'],
  ['125', 'một trăm hai mươi lăm'],
  ['1416', 'một bốn một sáu'],
])('the decimals %s are said', (digits, words) => {
  expect(spellDecimals(digits)).toBe(words);
});

it('a telephone number is said digit by digit', () => {
  expect(spellDigits('0905')).toBe('không chín không năm');
});
