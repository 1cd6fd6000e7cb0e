import { expect, it } from 'vitest';
import { findPiledMarks } from './piled-marks.ts';

it.each([
  'a\u0301\u0323',
  'Điện Biên ',
  'Điện Biên '.normalize('NFD'),
  'क्षि',
  '👩🏽‍🌾',
  `a${'\u0301'.repeat(20)}`,
])('%s, however often, has no pile of marks', (text) => {
  expect(findPiledMarks(text.repeat(1000))).toBeUndefined();
});

it.each([...Array(70).keys()])('a pile is found wherever it begins, at %i', (start) => {
  expect(findPiledMarks(`${'ế'.repeat(start)}${'\u0323\u0301'.repeat(32)}`)).toBeTypeOf('number');
  expect(findPiledMarks(`${'ế'.repeat(start)}${'\u{1D165}'.repeat(64)}x`)).toBeTypeOf('number');
});

it('the offset is in the line of the pile', () => {
  const text = `${'Dòng chữ.\n'.repeat(9)}a${'\u0323\u0301'.repeat(50)}\n${'Dòng chữ.\n'.repeat(9)}`;
  expect(text.slice(0, findPiledMarks(text)).split('\n')).toHaveLength(10);
});
