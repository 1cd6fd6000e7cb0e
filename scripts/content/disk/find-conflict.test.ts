import { expect, it } from 'vitest';
import { findConflict } from './find-conflict.ts';

it.each([
  ['---\ntitle: Bài\n<<<<<<< HEAD\ndate: 1\n=======\ndate: 2\n>>>>>>> nhanh-cua-ba\n---\n', 3],
  ['<<<<<<<\nMột.\n||||||| gốc\nHai.\n=======\n>>>>>>>', 1],
])('two versions that git left are found: %j', (text, line) => {
  expect(findConflict(text)).toBe(line);
});

it.each([
  'Tiêu đề\n=======\n\nĐoạn.\n',
  '<<<<<<< Xem <<<<<<<\n\n>>>>>>> trích nhiều lần\n',
  'Đoạn <<<<<<< giữa\n=======\n dòng >>>>>>> thôi\n',
  '>>>>>>> a\n=======\n<<<<<<< b\n',
  '<<<<<<<<<<<<\n=======\n>>>>>>>>>>>>\n',
])('marks that are no such place are left alone: %j', (text) => {
  expect(findConflict(text)).toBeUndefined();
});
