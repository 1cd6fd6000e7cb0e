import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { recognise } from '../fixtures/old-page.ts';
import { makeReadingSite } from '../fixtures/reading-site.ts';

let outDir: string;
beforeAll(async () => {
  outDir = await makeReadingSite();
});

const recognisePage = (id: string) => recognise(readFileSync(join(outDir, id, 'index.html')), 'index.html');

it('a page of an archive is imported as the article that it was made of', async () => {
  expect(await recognisePage('2021/08/cau-moi')).toMatchObject({
    title: 'Cây cầu mới ở bản Mẫu',
    date: '2021-08-26T18:14:44+07:00',
    authors: [{ name: 'Nguyễn Văn An', unit: 'Văn phòng xã' }],
    sections: ['Tin tức', 'Trang chủ'],
    summary: 'Sau hai năm, bản Mẫu có cầu mới.',
    tags: ['giao thông', 'nông thôn mới'],
    places: ['bản Mẫu'],
    legacyViews: 1234,
    legacyUrls: ['/2021/08/cau-moi/'],
    pictures: [
      [expect.stringContaining('img-0001'), 'Cầu mới ngày thông xe', 'Văn An'],
      [expect.stringContaining('img-0002'), 'Bản Mẫu nhìn từ cầu'],
    ],
    files: [expect.stringContaining('bao-cao')],
    texts: ['Đoạn một, có chữ đậm và bài bên cạnh.', 'Hạng mục\tSố tiền\nMố cầu\t3,07 tỷ'],
    notes: ['Chú thích cuối bài.'],
  });
});

it('so is one with everything that an article can have', async () => {
  expect(await recognisePage('2021/10/du-moi-thu')).toMatchObject({
    updated: '2021-10-22',
    authors: [{ name: 'Nguyễn Văn An', unit: 'Văn phòng xã' }, { name: 'Lò Thị Mẫu' }],
    summary: 'Bài để thử, với bảng rộng, chú thích, trích dẫn, danh sách và đính chính.',
    source: { name: 'Báo Mẫu', url: 'https://bao-mau.example/bai' },
    corrections: [{ date: '22/10/2021', text: 'Cầu dài 82 mét, không phải 28 mét.' }],
    remarks: [],
  });
});
