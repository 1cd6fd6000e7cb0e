import { expect, it } from 'vitest';
import type { Picture } from '../page/block.ts';
import { createNames } from './file-names.ts';
import { openNeighbours } from './neighbour-files.ts';
import { placePictures } from './place-pictures.ts';

it.each([
  ['Bà con vui cấy lúa', 'Bà con vui cấy lúa'],
  ['Nước về bản', undefined],
  ['IMG_2031.JPG', undefined],
  [String.raw`C:\Users\Lo Van Mau\Desktop\anh dep.jpg`, undefined],
  ['A group of people standing\n\nDescription automatically generated', undefined],
  ['Mô tả được tạo tự động', undefined],
  ['Nội dung do AI tạo ra có thể không chính xác.', undefined],
  ['Kết quả hình ảnh cho cấy lúa', undefined],
])('the description of a photo is what somebody wrote of it: %j', async (alt, told) => {
  const picture: Picture = { kind: 'picture', sources: ['a.jpg'], hints: '', inMain: true, alt };
  const { placed } = await placePictures([picture], {
    neighbours: openNeighbours('bai.htm'),
    title: 'Nước về bản',
    names: createNames(),
  });
  expect([...placed.values()].map((one) => one.alt)).toEqual([told]);
});
