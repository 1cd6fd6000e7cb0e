import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makeArticle, makeFolder, SITE_YAML, writeFiles } from '../fixtures/scratch.ts';
import { loadArchive } from './load-archive.ts';
import { createBodyReader } from './markdown/read-body.ts';

const NOW = Date.UTC(2022, 0, 1);
const load = (contentDir: string, now = NOW) =>
  loadArchive({ contentDir, cacheDir: makeFolder(), codeVersion: '1', now });
const codes = async (files: Record<string, string | Uint8Array>) =>
  (await load(makeFolder({ 'site.yaml': SITE_YAML, ...files }))).problems.map(({ code }) => code);

describe('loadArchive', () => {
  it.each([
    ['2021-08-26 18:14:44', '2021-08-26T18:14:44+07:00'],
    ['26/08/2021 06:14:44 PM', '2021-08-26T18:14:44+07:00'],
    ['26/08/2021 06:14:44 CH', '2021-08-26T18:14:44+07:00'],
    ['2021-08-26T11:14:44Z', '2021-08-26T18:14:44+07:00'],
    ['2021-08-26', '2021-08-26'],
  ])('date: %s is %s', async (date, expected) => {
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/x.md': makeArticle('Bài', { date }),
    });
    expect((await load(folder)).archive?.articles[0]?.date).toBe(expected);
  });

  it('reads a folder with site.yaml alone as an empty archive', async () => {
    const { archive, problems } = await load(makeFolder({ 'site.yaml': SITE_YAML }));
    expect(problems).toEqual([]);
    expect(archive).toMatchObject({ articles: [], pages: [] });
  });

  it.each([
    ['', []],
    ['imprint: Giấy phép số 01', ['Giấy phép số 01']],
    [
      'imprint:\n  - Chịu trách nhiệm: Ban Biên tập\n  - Giấy phép số 01',
      ['Chịu trách nhiệm: Ban Biên tập', 'Giấy phép số 01'],
    ],
    ['imprint:\n  Giấy phép: 012\n  Ngày: 1/7/2025', ['Giấy phép: 012', 'Ngày: 1/7/2025']],
    ["imprint: [Giấy phép số 01, '', Phụ trách: ]", ['Giấy phép số 01']],
  ])('reads the lines at the foot of pages of site.yaml: %j', async (field, lines) => {
    const { archive } = await load(makeFolder({ 'site.yaml': `${SITE_YAML}\n${field}\n` }));
    expect(archive?.site.imprint).toEqual(lines);
  });

  it('checks the articles even where site.yaml is broken', async () => {
    const folder = makeFolder({ 'site.yaml': 'title: [', 'articles/2021/08/x.md': 'không có phần khai báo' });
    expect((await load(folder)).problems.map(({ file, code }) => [file, code])).toEqual([
      ['articles/2021/08/x.md', 'front-matter-missing'],
      ['site.yaml', 'field-missing'],
      ['site.yaml', 'field-missing'],
      ['site.yaml', 'front-matter-invalid'],
    ]);
  });

  it('knows the sections and the time zone of a site.yaml whose other fields are wrong', async () => {
    const folder = makeFolder({
      'site.yaml': `${SITE_YAML}titel: Sai\ntimeZone: Asia/Tokyo\n`,
      'articles/2021/08/x.md': makeArticle('Bài', { date: '2021-08-31T16:00:00Z' }),
      'articles/2021/08/y.md': makeArticle('Bài').replace(/section: .*/, 'section: Lạ'),
    });
    expect((await load(folder)).problems.map(({ file, code }) => [file, code])).toEqual([
      ['articles/2021/08/x.md', 'folder-date'],
      ['articles/2021/08/y.md', 'section-unknown'],
      ['site.yaml', 'field-unknown'],
    ]);
  });

  it.each(['Văn hoá - Xã hội', 'VĂN HÓA – XÃ HỘI', 'van-hoa'])('knows a section as %j', async (name) => {
    const folder = makeFolder({
      'site.yaml': SITE_YAML.replace(
        /sections:.*/s,
        'sections: [{ slug: van-hoa, title: Văn hóa – Xã hội }]\n',
      ),
      'articles/2021/08/x.md': makeArticle('Bài').replace(/section: .*/, `section: ${name}`),
    });
    const { problems, archive } = await load(folder);
    expect(problems).toEqual([]);
    expect(archive?.articles.map(({ section }) => section.title)).toEqual(['Văn hóa – Xã hội']);
  });

  it('two articles with one address are told even where site.yaml is broken, also the second time', async () => {
    const article = makeArticle('Một', { front: 'slug: trung\n' });
    const folder = makeFolder({
      'site.yaml': 'title: [',
      'articles/2021/08/a.md': article,
      'articles/2021/08/b.md': article.replace(/section: .*/, 'section: "../?# %"'),
    });
    const cacheDir = makeFolder();
    for (const remembered of [false, true]) {
      const { problems, known } = await loadArchive({
        contentDir: folder,
        cacheDir,
        codeVersion: '1',
        now: NOW,
      });
      expect(
        problems.filter(({ file }) => file !== 'site.yaml').map(({ file, code }) => [file, code]),
      ).toEqual([['articles/2021/08/b.md', 'slug-duplicate']]);
      expect(known).toBe(remembered);
    }
  });

  it('reads CRLF, a byte order mark and NFD as any other text', async () => {
    const plain = makeArticle('Điện Biên', { body: 'Một\n\nHai' });
    const odd = `\uFEFF${plain.normalize('NFD').replaceAll('\n', '\r\n')}`;
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/a.md': plain,
      'articles/2021/08/b.md': odd,
    });
    const { archive, folder: opened, problems } = await load(folder);
    expect(problems).toEqual([]);
    const readBody = createBodyReader(opened);
    const [a, b] =
      archive?.articles.map(({ title, summary, body }) => ({ title, summary, text: readBody(body) })) ?? [];
    expect(b).toEqual({ title: 'Điện Biên', summary: a?.summary, text: a?.text });
    expect(b?.text).toContain('Một\n\nHai');
  });

  it('cleans fields: U+00D0 becomes Đ, control characters go, runs of spaces shrink', async () => {
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/x.md': makeArticle('Ðiện \u0007 Biên'),
    });
    expect((await load(folder)).archive?.articles[0]?.title).toBe('Điện Biên');
  });

  it.each([
    ['ảnh.jpg'.normalize('NFD'), 'ảnh.jpg'],
    ['Ðường.jpg', 'Ðường.jpg'],
    ['Ðường.jpg', 'Đường.jpg'],
    ['Đường.jpg', 'Ð%C6%B0ờng.jpg'],
  ])('finds a photo that is %j on disk and %j in the article', async (onDisk, written) => {
    const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#aa3322' } })
      .jpeg()
      .toBuffer();
    const front = `images: [{src: ${written}, caption: Chú thích}]\n`;
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/x.md': makeArticle('Bài', { front, body: `![](${written})` }),
      [`articles/2021/08/${onDisk}`]: photo,
    });
    const { archive, problems } = await load(folder);
    expect(problems).toEqual([]);
    expect(archive?.articles[0]?.photos).toMatchObject([{ width: 64, caption: 'Chú thích', inBody: true }]);
  });

  it('refuses what Git LFS puts in the place of an attachment', async () => {
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/x.md': makeArticle('Bài', { front: 'attachments: [tro.pdf]\n' }),
      'articles/2021/08/tro.pdf': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12345\n',
    });
    const { problems } = await load(folder);
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(/^attachment-unsupported Tệp "tro.pdf" mới là con trỏ của Git LFS/),
    ]);
  });

  it('tells all that is wrong with a file at once, whatever else is wrong with it', async () => {
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/x.md': makeArticle('Bài', {
        date: '31/11/2021',
        front: 'images: [bia.jpg]\nattachments: [bao-cao.pdf]\nviews: 1\n',
        body: '![Ruộng](ruong.jpg)\n\n[bài](khong-co.md) [mục](/khong/co/)',
      }),
      'articles/2021/08/sai.md': makeArticle('Bài', { front: 'images: {}\n', body: '![](ruong.jpg)' }),
      'articles/2021/08/nhap.md': makeArticle('Bài', {
        date: 'mai',
        front: 'draft: true\nimages: [a.jpg]\n',
      }),
      'articles/2021/07/!!!.md': makeArticle('Bài', { front: 'views: 1\n' }).replace(/summary: .*\n/, ''),
      'articles/2021/08/mot.md': makeArticle('Một'),
      'articles/2021/08/mot/index.md': makeArticle('Một', { body: '[mục](/khong/co/hai/)' }),
      'pages/trang.md': '---\ntitel: Trang\n---\n![](ruong.jpg)\n',
    });
    const cacheDir = makeFolder();
    const loadIt = () => loadArchive({ contentDir: folder, cacheDir, codeVersion: '1', now: NOW });
    const told = (loaded: Awaited<ReturnType<typeof loadIt>>) => ({
      codes: loaded.problems.map(
        ({ file, code, severity }) => `${file.replace(/^.*\//, '')} ${code} ${severity}`,
      ),
      open: loaded.pageLinks.flatMap((file) => file.findLinks()).map(({ target }) => target),
    });
    const first = told(await loadIt());
    expect(first.codes.toSorted()).toEqual(
      [
        'x.md date-invalid error',
        'x.md field-unknown error',
        'x.md file-missing error',
        'x.md image-missing error',
        'x.md image-missing error',
        'x.md link-broken error',
        'sai.md field-missing error',
        'sai.md image-missing error',
        '!!!.md field-unknown error',
        '!!!.md folder-date warning',
        '!!!.md slug-invalid error',
        '!!!.md summary-missing warning',
        'index.md slug-duplicate error',
        'nhap.md date-invalid error',
        'nhap.md image-missing warning',
        'trang.md field-unknown error',
        'trang.md image-missing error',
      ].sort(),
    );
    expect(first.open).toEqual(['/khong/co/hai/', '/khong/co/']);
    // The same once the files are remembered.
    expect(told(await loadIt())).toEqual(first);
  });

  it('keeps drafts and future articles back until their time', async () => {
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/a.md': makeArticle('Nháp', { front: 'draft: true\n' }),
      'articles/2021/12/b.md': makeArticle('Mai', { date: '2021-12-31 08:00' }),
    });
    const titles = async (now: number) =>
      (await load(folder, now)).archive?.articles.map(({ title }) => title);
    expect(await titles(Date.UTC(2021, 11, 31, 0, 59))).toEqual([]);
    expect(await titles(Date.UTC(2021, 11, 31, 1, 0))).toEqual(['Mai']);
  });

  it('knows a link to what is not out yet as one that no page may have', async () => {
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/a.md': makeArticle('A', { body: '[b](b.md)' }),
      'articles/2021/08/b.md': makeArticle('B', { front: 'draft: true\n' }),
    });
    const { archive, problems } = await load(folder);
    expect(problems).toMatchObject([{ code: 'link-unpublished', severity: 'warning', line: 8, column: 5 }]);
    expect(archive?.articles[0]?.body.references).toEqual({ 'b.md': { kind: 'unpublished' } });
  });

  it('takes the slug from the field, else the folder, else the file', async () => {
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/Bài mới.md': makeArticle('Một'),
      'articles/2021/08/hai/index.md': makeArticle('Hai'),
      'articles/2021/08/ba.md': makeArticle('Ba', { front: 'slug: bai-ba\n' }),
    });
    expect((await load(folder)).archive?.articles.map(({ url }) => url)).toEqual([
      '/2021/08/bai-ba/',
      '/2021/08/bai-moi/',
      '/2021/08/hai/',
    ]);
  });

  it('leads links to files with errors, and those nowhere else, as if they were in order', async () => {
    const broken = '---\ntitle: A: b\n---\n';
    const body =
      '[a](a.md) [b](/2021/08/a/) [c](/2021/08/b) [d](../../../pages/+.md) [e](/trang/) [f](/2021/08/g/)';
    const { problems, pageLinks } = await load(
      makeFolder({
        'site.yaml': SITE_YAML,
        'articles/2021/08/a.md': broken,
        'articles/2021/08/b/index.md': 'không có phần khai báo',
        'articles/2021/08/!!!.md': broken,
        'articles/2021/08/dan.md': makeArticle('Bài', { body }),
        'pages/+.md': broken,
        'pages/Trang.md': broken,
      }),
    );
    expect(problems.filter(({ file }) => file.endsWith('dan.md'))).toEqual([]);
    const open = pageLinks.flatMap((file) => file.findLinks()).filter(({ answer }) => answer === '');
    expect(open.map(({ target }) => target)).toEqual(['/2021/08/g/']);
  });

  it('gives nothing the address that hosts answer with the one above it', async () => {
    const { problems } = await load(
      makeFolder({
        'site.yaml': SITE_YAML,
        'articles/2021/08/a.md': makeArticle('Một', { front: 'slug: index\n' }),
        'articles/2021/08/index/index.md': makeArticle('Hai'),
        'articles/2021/08/c.md': makeArticle('Ba', {
          front: 'slug: index-2\ntags: [chè, INDEX, VN-Index]\nplaces: Nậm Tin, Index\n',
        }),
        'articles/2021/08/d.md': makeArticle('Bốn').replace('Nguyễn Văn An', '-index-'),
        'pages/a.md': '---\ntitle: Năm\nslug: index\n---\nChữ.\n',
      }),
    );
    expect(problems.every(({ message }) => message.includes('tận cùng bằng "index"'))).toBe(true);
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'articles/2021/08/a.md:2 slug-invalid',
      'articles/2021/08/c.md:8 slug-invalid',
      'articles/2021/08/c.md:9 slug-invalid',
      'articles/2021/08/d.md:4 slug-invalid',
      'articles/2021/08/index/index.md:2 slug-invalid',
      'pages/a.md:2 slug-invalid',
    ]);
    const ofSection = await load(makeFolder({ 'site.yaml': `${SITE_YAML}  - Index\n` }));
    expect(ofSection.problems).toMatchObject([{ line: 8, message: expect.stringContaining('"index"') }]);
  });

  it('warns of an article that is named by the folder of its month', async () => {
    const { problems, archive } = await load(
      makeFolder({
        'site.yaml': SITE_YAML,
        'articles/2021/08/index.md': makeArticle('Một'),
        'articles/2021/INDEX.md': makeArticle('Hai'),
        'articles/2021/08/09/index.md': makeArticle('Ba'),
        'articles/2021/09/index.md': makeArticle('Bốn', { date: '2021-09-01', front: 'slug: bon\n' }),
      }),
    );
    expect(problems.map(({ file, code, severity }) => `${file} ${code} ${severity}`)).toEqual([
      'articles/2021/08/index.md slug-invalid warning',
      'articles/2021/INDEX.md slug-invalid warning',
    ]);
    expect(archive?.articles.map(({ url }) => url)).toContain('/2021/09/bon/');
  });

  it('never follows a link out of the content folder', async () => {
    const secret = makeFolder({ 'bi-mat.md': makeArticle('Bí mật'), 'anh.jpg': 'x' });
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/x.md': makeArticle('Bài', { body: '![](anh.jpg)' }),
    });
    symlinkSync(join(secret, 'bi-mat.md'), join(folder, 'articles/2021/08/bi-mat.md'));
    symlinkSync(join(secret, 'anh.jpg'), join(folder, 'articles/2021/08/anh.jpg'));
    symlinkSync(secret, join(folder, 'articles/2021/09'));
    const { problems, archive } = await load(folder);
    expect(problems.map(({ file, code }) => [file, code])).toEqual([
      ['articles/2021/08/bi-mat.md', 'file-outside'],
      ['articles/2021/08/x.md', 'image-outside'],
    ]);
    expect(archive?.articles).toHaveLength(1);
  });

  it('two files whose names differ in NFC and NFD, or in Đ and U+00D0, alone are an error, whatever they hold', async () => {
    const names = ['articles/2021/08/bản-mới.md', 'articles/2021/08/ảnh.jpg'];
    const twins = names.flatMap((name) => [name.normalize('NFC'), name.normalize('NFD')]);
    names.push('articles/2021/08/Đường.pdf');
    twins.push('articles/2021/08/Đường.pdf', 'articles/2021/08/Ðường.pdf');
    const files = Object.fromEntries(twins.map((name) => [name, makeArticle('Bài')]));
    const { problems } = await load(makeFolder({ 'site.yaml': SITE_YAML, ...files }));
    const found = problems.filter(({ code }) => code === 'file-duplicate');
    expect(found.map(({ file }) => file)).toEqual(names.toSorted());
  });

  it('an article needs an author unless it is reprinted', async () => {
    const unsigned = makeArticle('Bài').replace('author: Nguyễn Văn An\n', '');
    const misnamed = unsigned.replace('date:', 'Tác giả: Nguyễn Văn An\ndate:');
    expect(await codes({ 'articles/2021/08/x.md': misnamed })).toEqual(['field-unknown']);
    expect(await codes({ 'articles/2021/08/x.md': unsigned })).toEqual(['field-missing']);
    for (const nothing of ['\n  -', ' [""]', ' "\\u0001"', ' "\\u200b"', ' null', ' ~'])
      expect(
        await codes({ 'articles/2021/08/x.md': unsigned.replace('date:', `author:${nothing}\ndate:`) }),
      ).toEqual(['field-missing']);
    const reprinted = unsigned.replace('section:', 'source: Báo mẫu\nsection:');
    expect(await codes({ 'articles/2021/08/x.md': reprinted })).toEqual([]);
  });

  it('only warns of what a draft still lacks, and keeps it out of the archive', async () => {
    const lacking =
      '---\ntitle: Bài đang viết\ndraft: true\nimages:\n  - chua-co.jpg\n---\n![](chua-co.jpg)\n';
    const draft = makeArticle('Bài', {
      front: 'draft: có\n',
      body: '![](chua-co.jpg)\n\n[tệp](chua-co.pdf)',
    });
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/chua-ro-ngay/a.md': lacking,
      'articles/2021/08/b.md': draft,
      'articles/2021/08/c.md': makeArticle('Bài sai', { front: 'draft: true\n', date: '31/11/2021' }),
    });
    const { archive, problems } = await load(folder);
    expect(archive?.articles).toEqual([]);
    expect(problems.map(({ file, code, severity }) => [file.slice(-4), code, severity])).toEqual([
      ['b.md', 'image-missing', 'warning'],
      ['b.md', 'file-missing', 'warning'],
      ['c.md', 'date-invalid', 'error'],
      ['a.md', 'field-missing', 'warning'],
      ['a.md', 'field-missing', 'warning'],
      ['a.md', 'field-missing', 'warning'],
      ['a.md', 'summary-missing', 'warning'],
      ['a.md', 'image-missing', 'warning'],
      ['a.md', 'image-missing', 'warning'],
    ]);
  });

  it('shows photos and files whose names have spaces and odd signs', async () => {
    const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#345' } })
      .png()
      .toBuffer();
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/x.md': makeArticle('Bài', {
        front: 'images: ["Ảnh #3.png", a%20b.png]\n',
        body: '![](Ảnh số 1.png)\n\nXem [báo cáo](Báo cáo tháng 8.pdf).',
      }),
      ...Object.fromEntries(
        ['Ảnh #3.png', 'a%20b.png', 'Ảnh số 1.png'].map((name) => [`articles/2021/08/${name}`, photo]),
      ),
      'articles/2021/08/Báo cáo tháng 8.pdf': '%PDF-1.4',
    });
    const { archive, problems } = await load(folder);
    expect(problems).toEqual([]);
    const [article] = archive?.articles ?? [];
    expect(article?.photos.map(({ file }) => file.slice('articles/2021/08/'.length))).toEqual([
      'Ảnh #3.png',
      'a%20b.png',
      'Ảnh số 1.png',
    ]);
    expect(Object.values(article?.body.references ?? {}).map(({ kind }) => kind)).toEqual([
      'photo',
      'attachment',
    ]);
  });

  it.each([
    ['language: "vi\\"><script>"', /mã của một ngôn ngữ/],
    ['language: tiếng Việt', /mã của một ngôn ngữ/],
    ['history: yes', /chỉ nhận một trong các giá trị: dates, full/],
  ])('site.yaml: %s is refused', async (line, message) => {
    const { problems } = await load(makeFolder({ 'site.yaml': `${SITE_YAML}${line}\n` }));
    expect(problems.map(({ code }) => code)).toEqual(['field-invalid']);
    expect(problems[0]?.message).toMatch(message);
  });

  it.each([
    ['a path on the own computer', 'C:\\\\anh\\\\a.jpg', 'trên máy tính của bạn'],
    ['an address on the own computer', 'file:///a.jpg', 'trên máy tính của bạn'],
    ['a photo that is a part of the text', '<data:image/png;base64,iVBORw0KGgo=>', 'npm run import'],
  ])('says of %s what it is', async (_what, target, words) => {
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/x.md': makeArticle('Bài', { body: `![](${target})` }),
    });
    const { problems } = await load(folder);
    expect(problems).toMatchObject([{ code: 'image-outside', message: expect.stringContaining(words) }]);
  });

  it('a withdrawn article needs no summary', async () => {
    const front = 'withdrawn: { date: 2021-09-01, reason: Nhầm. }\n';
    const text = makeArticle('Bài', { front }).replace('summary: Tóm tắt.\n', '');
    expect(await codes({ 'articles/2021/08/x.md': text })).toEqual([]);
  });

  it('takes one author, one author with a unit, and a list', async () => {
    const authors = async (value: string) => {
      const text = makeArticle('Bài').replace('author: Nguyễn Văn An', value);
      const folder = makeFolder({ 'site.yaml': SITE_YAML, 'articles/2021/08/x.md': text });
      return (await load(folder)).archive?.articles[0]?.authors;
    };
    expect(await authors('author: An')).toEqual([{ name: 'An' }]);
    expect(await authors('author: {name: An, unit: Văn phòng}')).toEqual([{ name: 'An', unit: 'Văn phòng' }]);
    expect(await authors('author:\n  - An\n  - {name: Bình, unit: Ban}')).toEqual([
      { name: 'An' },
      { name: 'Bình', unit: 'Ban' },
    ]);
  });

  it('resolves links to neighbours, to addresses and to attachments', async () => {
    const folder = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/a.md': makeArticle('A', {
        body: '[b](../07/b.md) [b](/2021/07/b) [b](../07/b) [c](../06/c/) [tệp](bao-cao.pdf) [xa](https://x.example)',
      }),
      'articles/2021/06/c/index.md': makeArticle('C', { date: '2021-06-01' }),
      'articles/2021/07/b.md': makeArticle('B', { date: '2021-07-01' }),
      'articles/2021/08/bao-cao.pdf': '%PDF-1.4',
    });
    const { archive, problems, pageLinks } = await load(folder);
    expect(problems).toEqual([]);
    expect(pageLinks).toEqual([]);
    expect(archive?.articles.at(-1)?.body.references).toMatchObject({
      '../07/b.md': { kind: 'page', url: '/2021/07/b/' },
      '/2021/07/b': { kind: 'page', url: '/2021/07/b/' },
      '../07/b': { kind: 'page', url: '/2021/07/b/' },
      '../06/c/': { kind: 'page', url: '/2021/06/c/' },
      'bao-cao.pdf': { kind: 'attachment', attachment: { kind: 'PDF', bytes: 8 } },
    });
  });

  it('notices a changed file that kept its size', async () => {
    const folder = makeFolder({ 'site.yaml': SITE_YAML, 'articles/2021/08/x.md': makeArticle('Bài một') });
    const cacheDir = makeFolder();
    const title = async () =>
      (await loadArchive({ contentDir: folder, cacheDir, codeVersion: '1', now: NOW })).archive?.articles[0]
        ?.title;
    expect(await title()).toBe('Bài một');
    writeFiles(folder, { 'articles/2021/08/x.md': makeArticle('Bài hai') });
    expect(await title()).toBe('Bài hai');
  });
});
