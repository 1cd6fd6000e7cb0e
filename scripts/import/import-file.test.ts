import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../content/load-archive.ts';
import { openContentFolder } from '../content/disk/content-folder.ts';
import { readSite } from '../content/read-site.ts';
import { readOldPage } from '../fixtures/old-page.ts';
import { makeFolder, SITE_YAML } from '../fixtures/scratch.ts';
import { makePhoto } from '../fixtures/word-document.ts';
import { importFile, type Outcome } from './import-file.ts';
import { readKnownArticles } from './known-articles.ts';

/** A content folder, and the function that imports a file of another folder into it, as one run of the command does. */
function openImport(contentDir = makeFolder({ 'site.yaml': SITE_YAML })) {
  return {
    contentDir,
    run(flags: { force?: boolean; dryRun?: boolean } = {}): (source: string) => Promise<Outcome> {
      const folder = openContentFolder(contentDir);
      const read = readSite(folder);
      if (!('site' in read)) throw new Error('no site');
      const known = readKnownArticles(folder, 'Asia/Ho_Chi_Minh');
      const options = {
        contentDir,
        site: read.site,
        known,
        written: new Set<string>(),
        dryRun: false,
        force: false,
        ...flags,
      };
      return (source) => importFile(source, options);
    },
    read: (file: string) => readFileSync(join(contentDir, file), 'utf8'),
    has: (file: string) => existsSync(join(contentDir, file)),
  };
}

const PLACE = 'articles/2019/05/con-duong-moi-len-ban-huoi-mau/index.md';
const page = (
  title: string,
  {
    address = '',
    date = '12/05/2019 08:00',
    body = 'Đoạn văn thứ nhất nói về con đường mới của bản, dài và đủ ý.\n\nĐoạn văn thứ hai kể tiếp chuyện ấy.',
  } = {},
) => `${address}\n${title}\nNgày đăng: ${date} | Chuyên mục: Tin tức\n\n${body}\n\nTác giả: Lò Văn Mẫu\n`;

const SOUND = `<h1>Con đường mới</h1><p>12/05/2019</p><p>${'Chữ của bài viết. '.repeat(12)}</p>`;

describe('importFile', () => {
  it('keeps the entry of a photo that is not at hand and makes the article a draft', async () => {
    const { contentDir, run, read } = openImport();
    const sources = makeFolder({ 'trang.txt': readOldPage('cong-tinh.txt') });
    expect(await run()(join(sources, 'trang.txt'))).toMatchObject({ kind: 'imported', file: PLACE });
    const text = read(PLACE);
    expect(text).toContain('  - src: IMG_20190510_071533.jpg\n    caption: Đoạn đường qua dốc');
    expect(text).toContain('\n![](IMG_20190511_164210.jpg)\n');
    expect(text).toMatch(/^draft: true # .*IMG_20190510_071533\.jpg, IMG_20190511_164210\.jpg/m);
    const { archive } = await loadArchive({
      contentDir,
      cacheDir: makeFolder(),
      codeVersion: '',
      now: Date.UTC(2030, 0),
    });
    expect(archive?.articles).toEqual([]);
  });

  it('copies photos that lie beside the page, in the folder that the browser saved, and in the page itself', async () => {
    const photo = await makePhoto(1);
    const gif = await sharp(photo).resize(200).gif().toBuffer();
    const { run, read, contentDir } = openImport();
    const body = 'Một đoạn văn đủ dài để thành một bài viết có ảnh, kể chuyện ngày hội của bản.';
    const html = `<h1>Bài có ảnh của bản</h1><p class="date">12/05/2019 08:00 | Chuyên mục: Tin tức</p><div><p>${body}</p>
      <p><img src="Bai_files/hoi%20xuan.png?x=1"></p><p>${body}</p><p><img src="IMG_1.JPG"><img src="data:image/jpeg;base64,${photo.toString('base64')}"><img src="cu.gif"></p><p>${body}</p><p>Tác giả: Lò Văn Mẫu</p></div>`;
    const sources = makeFolder({
      'Bai.html': html,
      'Bai_files/hoi xuan.png': photo,
      'img_1.jpg': photo,
      'cu.gif': gif,
    });
    const outcome = await run()(join(sources, 'Bai.html'));
    const place = 'articles/2019/05/bai-co-anh-cua-ban';
    expect(outcome).toMatchObject({ kind: 'imported', file: `${place}/index.md`, made: { missing: [] } });
    expect(read(`${place}/index.md`).match(/(?<=src: ).*/g)).toEqual([
      'hoi-xuan.jpg',
      'img_1.jpg',
      'anh-3.jpg',
      'cu.png',
    ]);
    expect(readFileSync(join(contentDir, place, 'hoi-xuan.jpg')).equals(photo)).toBe(true);
    const { archive, problems } = await loadArchive({
      contentDir,
      cacheDir: makeFolder(),
      codeVersion: '',
      now: Date.UTC(2030, 0),
    });
    expect(problems.filter(({ code }) => code !== 'summary-missing')).toEqual([]);
    expect(archive?.articles[0]?.photos).toHaveLength(4);
  });

  it('tells the files that its text leads to on the old site, which will go with it', async () => {
    const links = [
      '/tep/a.doc',
      'http://cu.example/tep/b.pdf',
      'http://khac.example/c.pdf',
      'tep/co.pdf',
      '/d',
    ]
      .map((href) => `<a href="${href}">ở đây</a>`)
      .join(', ');
    const html = `<!-- saved from url=(0031)http://cu.example/tin/bai.html -->${SOUND}<p>Bà con xem các văn bản của xã ${links}.</p>`;
    const sources = makeFolder({ 'bai.html': html, 'co.pdf': '%PDF-' });
    const outcome = await openImport().run({ dryRun: true })(join(sources, 'bai.html'));
    const remarks = 'made' in outcome ? outcome.made.remarks : [];
    expect(remarks.flatMap((remark) => /^Tệp "(.*?)" còn nằm ở trang cũ/.exec(remark)?.[1] ?? [])).toEqual([
      '/tep/a.doc',
      'http://cu.example/tep/b.pdf',
    ]);
  });

  it('never takes a file from outside of the folder of the page', async () => {
    const secret = makeFolder({ 'bi-mat.jpg': await makePhoto(1) });
    const { run, contentDir } = openImport();
    const html = `<h1>Bài có ảnh lạ của bản</h1><p>12/05/2019</p><p>${'Chữ của bài viết. '.repeat(9)}</p><img src="${join(secret, 'bi-mat.jpg')}"><img src="../${secret.split('/').pop()}/bi-mat.jpg"><img src="lien-ket.jpg"><p>Tác giả: Lò Văn Mẫu</p>`;
    const sources = makeFolder({ 'x.html': html });
    symlinkSync(join(secret, 'bi-mat.jpg'), join(sources, 'lien-ket.jpg'));
    await run()(join(sources, 'x.html'));
    expect(existsSync(join(contentDir, 'articles/2019/05/bai-co-anh-la-cua-ban/lien-ket.jpg'))).toBe(false);
    expect(existsSync(join(contentDir, 'articles/2019/05/bai-co-anh-la-cua-ban/bi-mat.jpg'))).toBe(false);
  });

  it.each([
    [
      'without a date that can be',
      'ngay-sai.txt',
      'articles/chua-ro-ngay/hoi-thi-ban-no-cua-sau-ban-vung-cao.md',
      /^(?![^]*\ndate:)[^]*\ndraft: true/,
    ],
    [
      'without a date',
      'dong-ho.txt',
      'articles/chua-ro-ngay/giu-nghe-ren-o-ban-nam-thu.md',
      /^(?![^]*\ndate:)[^]*\nauthor: Vàng A Thử\ndraft: true/,
    ],
  ])('an article %s is written as a draft under chua-ro-ngay', async (_name, source, file, text) => {
    const { run, read } = openImport();
    const sources = makeFolder({ [source]: readOldPage(source) });
    expect(await run()(join(sources, source))).toMatchObject({ kind: 'imported', file });
    expect(read(file)).toMatch(text);
  });

  it('joins the same article under several addresses, in one run and in the next', async () => {
    const { run, read } = openImport();
    const sources = makeFolder({
      '1.txt': page('Con đường mới của bản', { address: 'https://cu.example/tin/1.aspx' }),
      '2.txt': page('CON ĐƯỜNG MỚI CỦA BẢN', {
        address: 'https://cu.example/tin/2.aspx',
        date: '12/05/2019',
      }),
      '3.txt': page('Con đường mới của bản', { address: 'https://cu.example/tin/3.aspx' }),
    });
    const first = run();
    const file = 'articles/2019/05/con-duong-moi-cua-ban.md';
    expect(await first(join(sources, '1.txt'))).toMatchObject({
      kind: 'imported',
      file,
      made: { missing: [] },
    });
    expect(await first(join(sources, '2.txt'))).toMatchObject({
      kind: 'joined',
      file,
      added: ['/tin/2.aspx'],
    });
    expect(await run()(join(sources, '3.txt'))).toMatchObject({
      kind: 'joined',
      file,
      added: ['/tin/3.aspx'],
    });
    expect(await run()(join(sources, '3.txt'))).toMatchObject({ kind: 'joined', file, added: [] });
    expect(read(file)).toContain('legacyUrls:\n  - /tin/1.aspx\n  - /tin/2.aspx\n  - /tin/3.aspx\n');
  });

  it('keeps two articles apart that share a headline and a day', async () => {
    const { run, has } = openImport();
    const sources = makeFolder({
      '1.txt': page('Thông báo lịch tiếp dân'),
      '2.txt': page('Thông báo lịch tiếp dân', {
        date: '12/05/2019 15:00',
        body: 'Buổi chiều, ủy ban tiếp dân tại nhà văn hóa bản Pá Giả, mời bà con đến đông đủ và đúng giờ.',
      }),
    });
    const one = run();
    await one(join(sources, '1.txt'));
    expect(await one(join(sources, '2.txt'))).toMatchObject({
      kind: 'imported',
      file: 'articles/2019/05/thong-bao-lich-tiep-dan-2.md',
    });
    expect(has('articles/2019/05/thong-bao-lich-tiep-dan.md')).toBe(true);
  });

  it('never overwrites what an editor wrote, except by force', async () => {
    const { contentDir, run, read } = openImport();
    const sources = makeFolder({ '1.txt': page('Con đường mới của bản') });
    const file = 'articles/2019/05/con-duong-moi-cua-ban.md';
    await run()(join(sources, '1.txt'));
    const edited = read(file)
      .replace('---\ntitle', '---\nfeatured: true\ntitle')
      .replace('Đoạn văn thứ hai', 'Đoạn đã sửa');
    writeFileSync(join(contentDir, file), edited);
    expect(await run()(join(sources, '1.txt'))).toMatchObject({ kind: 'joined', added: [] });
    expect(read(file)).toBe(edited);
    expect(await run({ force: true })(join(sources, '1.txt'))).toMatchObject({ kind: 'imported', file });
    expect(read(file)).not.toContain('featured');
  });

  it('writes nothing in a dry run', async () => {
    const { contentDir, run } = openImport();
    const sources = makeFolder({ '1.txt': page('Con đường mới của bản') });
    expect(await run({ dryRun: true })(join(sources, '1.txt'))).toMatchObject({ kind: 'imported' });
    expect(existsSync(join(contentDir, 'articles'))).toBe(false);
  });

  it('never writes through a link that leads out of the content folder', async () => {
    const elsewhere = makeFolder();
    const { contentDir, run } = openImport();
    symlinkSync(elsewhere, join(contentDir, 'articles'));
    const sources = makeFolder({ '1.txt': page('Con đường mới của bản') });
    expect(await run()(join(sources, '1.txt'))).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('ra ngoài'),
    });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('a page of 20,000 short paragraphs is read in seconds', { timeout: 20_000 }, async () => {
    const prose = `<p>${'Chữ của bài viết. '.repeat(12)}</p>`;
    const html = `<h1>Danh sách rất dài của bản</h1><p>12/05/2019</p>${prose}${'<p>một dòng</p>'.repeat(20_000)}`;
    const sources = makeFolder({ 'x.html': html });
    expect(await openImport().run()(join(sources, 'x.html'))).toMatchObject({ kind: 'imported' });
  });

  it.each([
    ['a file that does not exist', undefined, 'Không có tệp nào ở đây'],
    ['tags nested beyond reason', `<h1>Bài viết</h1>${'<div>'.repeat(60_000)}x`, 'quá sâu'],
    ['lists in lists of a page that is sound', `${SOUND}${'<ul><li>mục'.repeat(300)}`, 'quá sâu'],
    ['a letter under a pile of marks', `${SOUND}<p>a${'\u0323\u0301'.repeat(100)}</p>`, 'hàng chục dấu'],
    ['a pile of marks in markup', `${SOUND}<p>a${'<b>&#803;</b>&#769;'.repeat(100)}</p>`, 'hàng chục dấu'],
    [
      'a pile of marks behind a picture',
      `${SOUND}<img src="a.jpg" alt="a${'&#803;&#769;'.repeat(100)}">`,
      'hàng chục dấu',
    ],
    ['a file of zeros', '\0'.repeat(5000), 'không rõ'],
    ['a frameset', '<html><frameset><frame src="a.html"></frameset></html>', 'frameset'],
    ['a page without words', '<html><body><img src="logo.gif"></body></html>', 'không có chữ'],
  ])('%s is refused', async (_name, content, reason) => {
    const sources = makeFolder(content === undefined ? {} : { 'x.html': content });
    expect(await openImport().run()(join(sources, 'x.html'))).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining(reason),
    });
  });

  it.each([
    ['thu.eml', 'Subject: Bài\n\nChữ của bài.\n', 'Đây là thư điện tử'],
    ['thu.msg', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Đây là thư điện tử'],
    ['bai.md', '---\ntitle: Bài\n---\n', 'chép thẳng vào thư mục nội dung'],
    ['tro-ly.md', '# Bài\n\nChữ của bài.\n', 'npm run new'],
  ])('of %s an editor is told what to do with it', async (name, content, reason) => {
    const sources = makeFolder({ [name]: content });
    expect(await openImport().run()(join(sources, name))).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining(reason),
    });
  });
});
