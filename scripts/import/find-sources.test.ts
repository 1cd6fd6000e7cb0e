import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../fixtures/scratch.ts';
import { findSources } from './find-sources.ts';

it('a folder stands for its pages and documents, and folders with more of them are told', () => {
  const folder = makeFolder({
    'b.HTM': '',
    'a.docm': '',
    'c.rtf': '',
    'b_files/quang-cao.html': '',
    '~$a.docx': '',
    'anh.jpg': '',
    'anh/1.jpg': '',
    '2014/07/d.html': '',
    '2015/e.txt': '',
  });
  const find = (...paths: string[]) => {
    const { files, folders } = findSources(paths.map((path) => join(folder, path)));
    return [files, folders].map((found) => found.map((path) => relative(folder, path)));
  };
  expect(find('.')).toEqual([
    ['a.docm', 'b.HTM', 'c.rtf'],
    ['2014', '2015'],
  ]);
  expect(find('2014', 'b.HTM', 'khong-co.html')).toEqual([['b.HTM', 'khong-co.html'], ['2014/07']]);
  expect(find('.', '2014', '2015/')).toEqual([['a.docm', 'b.HTM', 'c.rtf', '2015/e.txt'], ['2014/07']]);
});
