import { expect, it } from 'vitest';
import { readCaption } from './captions.ts';

it.each([
  ['Đường về bản. (Ảnh: Lò Văn Mẫu)', { caption: 'Đường về bản', credit: 'Lò Văn Mẫu' }],
  ['Đường về bản. Ảnh: tư liệu', { caption: 'Đường về bản', credit: 'tư liệu' }],
  ['Ảnh: Lò Văn Mẫu', { credit: 'Lò Văn Mẫu' }],
  ['Ảnh: Trung tâm Văn hóa huyện', { credit: 'Trung tâm Văn hóa huyện' }],
  ['Ảnh: Internet', { credit: 'Internet' }],
  ['Ảnh: Cán bộ xã hướng dẫn bà con', { caption: 'Ảnh: Cán bộ xã hướng dẫn bà con' }],
  ['', {}],
])('below a photo: %s', (text, expected) => {
  const place = { hints: '', inMain: true };
  const caption = { kind: 'paragraph' as const, runs: [{ text }], ...place };
  expect(readCaption({ kind: 'picture', sources: ['a.jpg'], ...place, caption })).toEqual(expected);
});
