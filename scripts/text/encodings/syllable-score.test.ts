import { expect, test } from 'vitest';
import { scoreSyllables } from './syllable-score.ts';

test('each word counts once, by its letters and by whether it is a syllable', () => {
  expect(scoreSyllables('Tỉnh ủy, tỉnh họp; họp trong Zürich, Müller, the school, UBND, ở 5 km²')).toEqual({
    marked: 4,
    strange: 2,
    plain: 2,
    strangePlain: 2,
  });
});

test('signs around a word are not part of it, signs within are', () => {
  expect(scoreSyllables('«Nhân Dân» Intel® §5 dân¹')).toMatchObject({ marked: 3, strange: 0 });
  expect(scoreSyllables('V¨n phßng')).toMatchObject({ marked: 0, strange: 2 });
});
