import { expect, test } from 'vitest';
import { countSlips } from './slips.ts';

test.each([
  ['thuyen', 'thuyen', 0],
  ['thuyem', 'thuyen', 1],
  ['thuye', 'thuyen', 1],
  ['thuyenn', 'thuyen', 1],
  ['htuyen', 'thuyen', 1],
  ['khuech', 'thuyen', 4],
  ['', 'ba', 2],
  ['ba', '', 2],
  ['', '', 0],
])('%j and %j are %i apart', (one, two, slips) => {
  expect(countSlips(one, two)).toBe(slips);
});
