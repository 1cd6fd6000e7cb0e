import { expect, it } from 'vitest';
import { describeFirst, describeResult } from './messages.ts';

const found = (count: number, matched: number) => ({
  articles: Array.from({ length: count }, (_, article) => article),
  matched,
  unknown: [],
});

it.each([
  [found(1234, 2), 'Tìm thấy 1.234 bài. Ở đây chỉ hiện 200 bài đầu.'],
  [found(200, 2), 'Tìm thấy 200 bài.'],
  [found(3, 1), 'Không bài nào có đủ 2 từ. Dưới đây là 3 bài có 1 từ.'],
  [found(0, 0), 'Không tìm thấy bài nào. Mời bạn bớt từ hoặc thử từ khác.'],
])('a list that ends at 200 says so only where it leaves some out', (result, told) => {
  expect(describeResult(result, 2) + describeFirst(result, 200)).toBe(told);
});
