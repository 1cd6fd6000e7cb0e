import { expect, test } from 'vitest';
import { findNearest } from './nearest.ts';

const FIELDS = ['title', 'date', 'author', 'section', 'summary', 'images', 'tags', 'places'];
const SECTIONS = ['Xây dựng Đảng', 'Kinh tế - Xã hội', 'Thời sự', 'Văn hóa'];

test.each([
  ['titel', FIELDS, 'title'],
  ['dates', FIELDS, 'date'],
  ['autor', FIELDS, 'author'],
  ['sumary', FIELDS, 'summary'],
  ['TAGS', FIELDS, 'tags'],
  ['xay dung dang', SECTIONS, 'Xây dựng Đảng'],
  ['Thời xự', SECTIONS, 'Thời sự'],
  ['Kinh te xa hoi', SECTIONS, 'Kinh tế - Xã hội'],
  ['van hoá', SECTIONS, 'Văn hóa'],
])('%j means a known word', (word, candidates, nearest) => {
  expect(findNearest(word, candidates)).toBe(nearest);
});

test.each([
  ['colour', FIELDS],
  ['x', ['y', 'z']],
  ['', FIELDS],
  ['Quốc phòng', SECTIONS],
])('%j is near to none', (word, candidates) => {
  expect(findNearest(word, candidates)).toBeUndefined();
});
