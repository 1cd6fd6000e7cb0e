import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  makePhoto,
  makePhotoTable,
  makeStyledDocument,
  makeWordBody,
  makeWordDocument,
} from '../../fixtures/word-document.ts';
import { makeFolder } from '../../fixtures/scratch.ts';
import { recognise } from '../../fixtures/old-page.ts';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { textOf } from '../page/block.ts';
import { importFile } from '../import-file.ts';
import { readKnownArticles } from '../known-articles.ts';
import { readWordPage } from './read-word-page.ts';

describe('a Word document', () => {
  it('comes out as an article: fonts decoded, photos at full size, table, lists and footnotes kept', async () => {
    const folder = makeFolder({ 'nuoc-sach.docx': await makeWordDocument() });
    const outcome = await importFile(join(folder, 'nuoc-sach.docx'), {
      contentDir: folder,
      site: { sections: [], timeZone: 'Asia/Ho_Chi_Minh' },
      known: readKnownArticles(undefined, 'Asia/Ho_Chi_Minh'),
      written: new Set(),
      dryRun: false,
      force: false,
    });
    const file = 'articles/2005/01/nuoc-sach-ve-ban-huoi-mau/index.md';
    expect(outcome).toMatchObject({ kind: 'imported', file });
    expect(readFileSync(join(folder, file), 'utf8')).toBe(`---
title: NƯỚC SẠCH VỀ BẢN HUỔI MẪU
date: 2005-01-24
author: Lò Văn Mẫu
summary: Công trình nước tự chảy đưa nước từ đầu nguồn về sáu mươi hộ của bản vùng cao.
images:
  - src: anh-1.jpg
    caption: Bể chứa nước ở đầu bản
  - src: anh-2.jpg
  - src: anh-3.jpg
    caption: Trẻ em rửa tay bên vòi nước mới
    credit: Lò Văn Mẫu
draft: true # chưa có chuyên mục; bổ sung xong thì xóa dòng này
---

![](anh-1.jpg)

Đường ống dài hơn hai ki-lô-mét, do thanh niên trong bản cùng đào, cùng lấp[^1]. Mỗi nhà được một vòi nước trước sân.

## Kinh phí

Kinh phí do tỉnh cấp, **người dân** góp công vận chuyển cát, đá[^2].

| Hạng mục | Số tiền (triệu đồng) |
| --- | --- |
| Đường ống | 120 |
| Tổng cộng: một trăm hai mươi triệu đồng |  |

![](anh-2.jpg)

![](anh-3.jpg)

Bản chia việc trông nom như sau:

1. Mỗi tổ trông một đoạn đường ống;
2. Mỗi tháng rửa bể một lần.

[^1]: Theo sổ theo dõi của xã.

[^2]: Chưa tính phần do bà con đóng góp.
`);
    const photo = readFileSync(join(folder, 'articles/2005/01/nuoc-sach-ve-ban-huoi-mau/anh-2.jpg'));
    expect(photo.equals(await makePhoto(2))).toBe(true);
  });

  it('takes the font of a run that names none from its style', async () => {
    const text =
      'Hội nghị\nNgày đăng: 05/02/2009\nĐại biểu các bản bàn việc giữ rừng đầu nguồn và chia nước cho ruộng bậc thang.';
    expect(await recognise(await makeStyledDocument(text), 'x.docx')).toMatchObject({
      title: 'Hội nghị',
      date: '2009-02-05',
      repairs: ['font'],
      texts: ['Đại biểu các bản bàn việc giữ rừng đầu nguồn và chia nước cho ruộng bậc thang.'],
    });
  });

  it('keeps what would be the name of a box or a tool on a page, and goes on below it', async () => {
    const prose = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản. '.repeat(4).trim();
    const lines = [
      'Giới thiệu',
      prose,
      'Xếp hạng chung cuộc:',
      'Bản Mẫu được 12 điểm',
      'Theo dõi',
      'Có 7 đội và 84 người',
    ];
    const docx = await makeStyledDocument(['Giải bóng đá của bản', '26/08/2021', ...lines].join('\n'));
    expect(await recognise(docx, 'x.docx')).toMatchObject({ texts: lines });
  });

  it('photos side by side take the captions that stand below them, each its own', async () => {
    const page = await readWordPage(await makePhotoTable('Bể chứa nước', 'Vòi nước mới'));
    expect('blocks' in page && page.blocks.map((block) => textOf(block) || block.kind)).toEqual([
      'picture',
      'Bể chứa nước',
      'picture',
      'Vòi nước mới',
    ]);
  });

  it.each([
    ['r:link', 'Target="https://cu.example/anh.jpg" TargetMode="External"'],
    ['r:embed', 'Target="NULL" TargetMode="External"'],
    ['r:embed', 'Target="media/da-mat.jpg"'],
  ])('keeps the place of a photo that it does not hold: %s to %s', async (attribute, target) => {
    const parts = unzipSync(await makePhotoTable('Bể chứa nước', 'Vòi nước mới'));
    const { 'word/document.xml': document, 'word/_rels/document.xml.rels': relations } = parts;
    const id = /r:embed="([^"]*)"/.exec(strFromU8(document!))?.[1] ?? '';
    const docx = zipSync({
      ...parts,
      'word/document.xml': strToU8(strFromU8(document!).replace('r:embed=', `${attribute}=`)),
      'word/_rels/document.xml.rels': strToU8(
        strFromU8(relations!).replace(new RegExp(`(Id="${id}"[^>]*?)Target="[^"]*"`), `$1${target}`),
      ),
    });
    const page = await readWordPage(Buffer.from(docx));
    const pictures = 'blocks' in page ? page.blocks.filter(({ kind }) => kind === 'picture') : [];
    expect(pictures).toMatchObject([{ sources: [] }, { embedded: { format: 'jpeg' } }]);
    expect(pictures[0]).not.toHaveProperty('embedded');
  });

  it('with footnotes keeps a numbered list of books as it is', async () => {
    const parts = unzipSync(await makeWordDocument());
    const lines = ['Nước là của chung [1].', '[1] Luật Tài nguyên nước năm 1998.'];
    const added = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
    const xml = strFromU8(parts['word/document.xml']!).replace('<w:sectPr', `${added}$&`);
    const docx = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
    expect(await recognise(Buffer.from(docx), 'x.docx')).toMatchObject({
      notes: ['Theo sổ theo dõi của xã.', 'Chưa tính phần do bà con đóng góp.'],
      texts: expect.arrayContaining(lines),
    });
  });

  it('is recognised alike where footnotes are called in its headline, summary, captions and signature', async () => {
    const plain = await makeWordDocument();
    const parts = unzipSync(plain);
    const xml = strFromU8(parts['word/document.xml']!).replaceAll(
      '</w:t></w:r></w:p>',
      '</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>(*)</w:t></w:r></w:p>',
    );
    const docx = Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
    expect({ ...(await recognise(docx, 'x.docx')), notes: [] }).toEqual({
      ...(await recognise(plain, 'x.docx')),
      notes: [],
    });
  });

  it('a cell that says that it spans a billion columns spans a few', async () => {
    const parts = unzipSync(await makeWordDocument());
    const xml = strFromU8(parts['word/document.xml']!).replace(
      '<w:gridSpan w:val="2"',
      '<w:gridSpan w:val="1000000000"',
    );
    const docx = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
    expect(await recognise(Buffer.from(docx), 'x.docx')).toMatchObject({
      title: 'NƯỚC SẠCH VỀ BẢN HUỔI MẪU',
    });
  });

  it('a small document whose text unpacks to many megabytes is refused at once', async () => {
    const parts = { 'word/document.xml': new Uint8Array(40 * 1024 ** 2) };
    const docx = Buffer.from(zipSync(parts, { level: 1 }));
    expect(await recognise(docx, 'x.docx')).toEqual({
      refused: 'Tệp Word này mở ra nặng 40 MB, quá giới hạn 32 MB. Hãy chia thành nhiều tệp nhỏ hơn.',
    });
  });

  it('a small document of very many empty paragraphs is refused before they are read', async () => {
    const parts = unzipSync(await makeWordDocument());
    const xml = strFromU8(parts['word/document.xml']!).replace('<w:body>', `$&${'<w:p/>'.repeat(500_000)}`);
    const docx = Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
    expect(await recognise(docx, 'x.docx')).toEqual({
      refused: expect.stringMatching(/^Tệp Word này có 50\d\.\d{3} thẻ định dạng, quá nhiều/),
    });
  });

  it.each([
    ['word/document.xml', { refused: expect.stringContaining('bị hỏng') }],
    ['word/media/', { title: 'NƯỚC SẠCH VỀ BẢN HUỔI MẪU' }],
  ])('%s is unpacked no further than it says that it is long', async (begin, outcome) => {
    const parts = unzipSync(await makeWordDocument());
    const name = Object.keys(parts).find((part) => part.startsWith(begin))!;
    const docx = Buffer.from(zipSync(parts));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(parts[name]!.length);
    // In the entry's two headers, each after the packed size.
    for (let at = docx.indexOf(size); at !== -1; at = docx.indexOf(size, at + 1))
      if (docx.readUInt32LE(at - 4) < parts[name]!.length) docx.writeUInt32LE(1000, at);
    expect(await recognise(docx, 'x.docx')).toMatchObject(outcome);
  });

  it('a document that holds others, which Word alone takes out, is refused before their words are lost', async () => {
    const docx = await makeWordBody(
      () => '<w:p><w:r><w:t>Lời đầu.</w:t></w:r></w:p><w:altChunk r:id="rId9"/>',
    );
    expect(await recognise(docx, 'x.docx')).toEqual({ refused: expect.stringContaining('bấm Lưu') });
  });

  it.each([
    ['a .doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'x.doc', 'Lưu thành'],
    ['a .docx with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'x.docx', 'mật khẩu'],
    ['a damaged .docx', Buffer.from('PK\u0003\u0004rest'), 'x.docx', 'bị hỏng'],
    ['a PDF', Buffer.from('%PDF-1.4'), 'x.pdf', 'tệp PDF'],
    ['an RTF', Buffer.from('{\\rtf1\\ansi'), 'x.rtf', 'RTF'],
    [
      'a web archive without a page',
      Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related'),
      'x.mht',
      'không có trang nào',
    ],
    ['an empty file', Buffer.from(''), 'x.txt', 'Tệp trống'],
    ['a Markdown article', Buffer.from('---\ntitle: A\n---\n'), 'x.md', 'Markdown'],
  ])('%s is refused with what to do', async (_name, bytes, name, words) => {
    expect(await recognise(bytes, name)).toEqual({ refused: expect.stringContaining(words) });
  });
});
