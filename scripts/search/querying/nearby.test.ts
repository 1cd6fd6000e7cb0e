import { expect, test } from 'vitest';
import { offerSpellings } from './nearby.ts';

const VOCABULARY = [
  ['nông', 90],
  ['thôn', 80],
  ['thân', 40],
  ['thuyền', 30],
  ['thuyên', 5],
  ['đầu', 70],
  ['quả', 10],
  ['quê', 9],
  ['quý', 8],
  ['quốc', 7],
  ['trường', 20],
] as const;

test.each([
  ['nong thoon', ['thoon'], ['nong thôn']],
  ['thuyeenf', ['thuyeenf'], ['thuyền']],
  ['Ddaauf thuyeefn', ['ddaauf', 'thuyeefn'], ['đầu thuyền']],
  ['quar truwongf', ['quar', 'truwongf'], ['quả trường']],
  ['truowngf', ['truowngf'], ['trường']],
  ['aqur', ['aqur'], []],
  ['tho6n no6ng', ['tho6n', 'no6ng'], ['thôn nông']],
  ['D9a6u2 thuye62n', ['d9a6u2', 'thuye62n'], ['đầu thuyền']],
  ['qua3 tru7o7ng2', ['qua3', 'tru7o7ng2'], ['quả trường']],
  ['truo72ng', ['truo72ng'], ['trường']],
  ['nông thuyê', ['thuye'], ['nông thuyền']],
  ['nông thn', ['thn'], ['nông thôn', 'nông thân']],
  ['thuyềm', ['thuyem'], ['thuyền']],
  ['truong nông', [], ['truong nông']],
  ['qảu', ['qau'], ['quả', 'đầu']],
  ['htuyền', ['htuyen'], ['thuyền']],
  ['khuếch', ['khuech'], []],
  ['nông xyz', ['xyz'], []],
  ['trươngg', ['truongg'], ['trường']],
  ['nongthon', ['nongthon'], ['nong thon']],
  ['quả đầunôngthôn', ['daunongthon'], ['quả dau nong thon']],
  ['thontrường', ['thontruong'], ['thon truong']],
  ['thonq', ['thonq'], ['thôn', 'thân']],
  ['yđầuquả', ['ydauqua'], ['y dau qua']],
  ['nongynongynong', ['nongynongynong'], ['nong y nong y nong']],
  ['quo', ['quo'], ['quả', 'quê', 'quý']],
  ['yyynong', ['yyynong'], []],
])('for %j is offered %j → %j', (text, unknown, offers) => {
  expect(offerSpellings(text, unknown, VOCABULARY)).toEqual(offers);
});

test('a hundred thousand letters without a space are given up at once', () => {
  const text = `${'nong'.repeat(25_000)}x`;
  const vocabulary = Array.from({ length: 5000 }, (_, number) => [`nông${number}`, 1] as const);
  expect(offerSpellings(text, [text], vocabulary)).toEqual([]);
});
