import { expect, it } from 'vitest';
import { createNames } from './file-names.ts';

it('gives out each name once, whatever the case of its letters', () => {
  const names = createNames();
  const wanted = ['anh.jpg', 'ANH.JPG', 'anh-2.jpg', 'anh.jpg', 'anh-3.jpg', 'Ảnh số 1.jpg', 'index.md'];
  expect(wanted.map((name) => names(name, name.slice(name.lastIndexOf('.')), 'anh-1'))).toEqual([
    'anh.jpg',
    'ANH-2.JPG',
    'anh-2-2.jpg',
    'anh-3.jpg',
    'anh-3-2.jpg',
    'anh-so-1.jpg',
    'index-2.md',
  ]);
});

it('a picture that a page shows tens of thousands of times has as many names', () => {
  const names = createNames();
  const given = Array.from({ length: 50_000 }, () => names('anh.jpg', '.jpg', 'anh-1'));
  expect(new Set(given).size).toBe(50_000);
  expect(given.at(-1)).toBe('anh-50000.jpg');
});
