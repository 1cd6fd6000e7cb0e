import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../content/front-matter/parse-yaml.ts';
import type { SiteDate } from '../../text/brands.ts';
import { type WrittenFields, writeFrontMatter } from './write-front-matter.ts';

const bare: WrittenFields = {
  title: 'Bài',
  authors: [],
  images: [],
  tags: [],
  places: [],
  corrections: [],
  attachments: [],
  legacyUrls: [],
  draftReasons: [],
};
const read = (fields: Partial<WrittenFields>) =>
  parseYaml(writeFrontMatter({ ...bare, ...fields }).replace(/^---\n|---\n$/g, ''));

describe('writeFrontMatter', () => {
  it('writes the fields in the order in which an editor reads them', () => {
    const text = writeFrontMatter({
      ...bare,
      title: 'Đường về bản',
      date: '2021-08-26T18:14:44+07:00' as SiteDate,
      authors: [{ name: 'Lò Văn Mẫu', unit: 'Văn phòng' }],
      section: 'tin-tuc',
      summary: 'Ngắn.',
      source: { name: 'Báo Nậm Sơn' },
      images: [{ src: 'a.jpg', caption: 'Một góc bản' }],
      tags: ['đường'],
      legacyViews: 10754,
      legacyUrls: ['/Default.aspx?id=3'],
      draftReasons: ['thiếu ảnh'],
    });
    expect(text).toBe(`---
title: Đường về bản
date: 2021-08-26 18:14:44
author:
  name: Lò Văn Mẫu
  unit: Văn phòng
section: tin-tuc
summary: Ngắn.
source: Báo Nậm Sơn
images:
  - src: a.jpg
    caption: Một góc bản
tags:
  - đường
legacyViews: 10754
legacyUrls:
  - /Default.aspx?id=3
draft: true # thiếu ảnh; bổ sung xong thì xóa dòng này
---
`);
  });

  it.each([
    'Kết quả: tốt # không',
    '"Trích" và \'nháy\'',
    '- gạch',
    '12',
    'true',
    '[a] {b}',
    '--- x',
    'a\tb',
    '@x',
    '%',
    '!x',
    '&x',
    '*x',
  ])('a title like %s is read back as it was', (title) => {
    expect(read({ title })).toEqual({ title });
  });

  it('a long summary stands in short lines and is read back as one', () => {
    const summary = `${'Nậm Sơn: "bản" # làng - xã; '.repeat(20)}hết.`;
    const lines = writeFrontMatter({ ...bare, summary }).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(104);
    expect(read({ summary })).toEqual({ title: 'Bài', summary });
  });

  it.each([
    ['2021-08-26T18:14:00+07:00', '2021-08-26 18:14'],
    ['2021-08-26', '2021-08-26'],
    ['1970-01-01T08:00:00+08:00', '1970-01-01T08:00:00+08:00'],
  ])('the date %s is written %s', (date, written) => {
    expect(read({ date: date as SiteDate })).toMatchObject({ date: written });
  });

  it('one author is a name, several are a list', () => {
    expect(read({ authors: [{ name: 'A' }] })).toMatchObject({ author: 'A' });
    expect(read({ authors: [{ name: 'A' }, { name: 'B', unit: 'C' }] })).toMatchObject({
      author: ['A', { name: 'B', unit: 'C' }],
    });
  });
});
