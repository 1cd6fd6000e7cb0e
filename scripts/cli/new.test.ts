import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse as readMetadata } from 'exifr';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { loadArchive } from '../content/load-archive.ts';
import { makeArticle, makeFolder, SITE_YAML, writeFiles } from '../fixtures/scratch.ts';

const MONTH = 'articles/2023/11';
const env = { ...process.env, GITHUB_ACTIONS: '', SOURCE_DATE_EPOCH: '1700000000' };
const FULL = ['Cầu mới ở bản Mẫu', '--section', 'tin-tuc', '--author', 'Nguyễn Văn An'];

const CTRL_D = '\u0004';

const makeContent = (files: Readonly<Record<string, string>> = {}) =>
  makeFolder({ 'site.yaml': SITE_YAML, ...files });

function runNew(contentDir: string, args: readonly string[]) {
  const command = ['scripts/cli/launch.js', 'new', '--content', contentDir, ...args];
  return spawnSync(process.execPath, command, { cwd: PROJECT_DIR, encoding: 'utf8', env, input: '' });
}

/** Runs the command at a terminal; each time that it asks, the next line is typed. */
async function typeNew(contentDir: string, lines: readonly string[]) {
  const command = `'${process.execPath}' scripts/cli/launch.js new --content '${contentDir}'`;
  const terminal = spawn('script', ['-qec', command, '/dev/null'], { cwd: PROJECT_DIR, env });
  const unsaid = [...lines];
  let stdout = '';
  terminal.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    // The prompt ends with the cursor's column.
    if (/[:)] \p{Cc}\[\d+G$/u.test(stdout)) terminal.stdin.write(unsaid.shift() ?? CTRL_D);
  });
  const [status] = (await once(terminal, 'close')) as [number];
  return { stdout, status };
}

async function findProblems(contentDir: string) {
  const { problems } = await loadArchive({
    contentDir,
    cacheDir: makeFolder(),
    codeVersion: '',
    now: Date.UTC(2030, 0),
  });
  return problems.map(({ file, code, severity }) => `${file} ${code} ${severity}`);
}

const read = (contentDir: string, file: string) => readFileSync(join(contentDir, file), 'utf8');

describe('a new article without photos', () => {
  it('is a draft in the folder of the month, which check only warns about', async () => {
    const contentDir = makeContent();
    const { stdout, status } = runNew(contentDir, FULL);
    expect(status).toBe(0);
    expect(stdout).toBe(`Đã tạo ${contentDir}/${MONTH}/cau-moi-o-ban-mau.md\n`);
    expect(read(contentDir, `${MONTH}/cau-moi-o-ban-mau.md`)).toMatch(
      /^---\ntitle: Cầu mới ở bản Mẫu\ndate: 2023-11-15 05:13\nauthor: Nguyễn Văn An\nsection: tin-tuc\n# Sapo[^\n]*\nsummary:\n# Chủ đề[^\n]*\ntags:\n# Địa danh[^\n]*\nplaces:\n# [^\n]*xóa đi, và sửa date[^\n]*\ndraft: true\n---\n\n$/,
    );
    expect(await findProblems(contentDir)).toEqual([`${MONTH}/cau-moi-o-ban-mau.md summary-missing warning`]);
  });

  it('takes a number where the address is another article’s, and touches neither', () => {
    const elsewhere = makeArticle('Khác', { date: '2023-11-02', front: 'slug: cau-moi-o-ban-mau-2\n' });
    const contentDir = makeContent({ 'articles/khac.md': elsewhere });
    mkdirSync(join(contentDir, MONTH, 'cau-moi-o-ban-mau'), { recursive: true });
    expect(runNew(contentDir, FULL).stdout).toContain('mang địa chỉ /2023/11/cau-moi-o-ban-mau-3/');
    expect(readdirSync(join(contentDir, MONTH)).sort()).toEqual([
      'cau-moi-o-ban-mau',
      'cau-moi-o-ban-mau-3.md',
    ]);
    expect(read(contentDir, 'articles/khac.md')).toBe(elsewhere);
  });

  it('of several commands that make the same one at the same moment, none writes over another', async () => {
    const contentDir = makeContent();
    const command = ['scripts/cli/launch.js', 'new', '--content', contentDir, ...FULL];
    const codes = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const child = spawn(process.execPath, command, { cwd: PROJECT_DIR, env, stdio: 'ignore' });
        return (await once(child, 'close'))[0] as number;
      }),
    );
    const made = codes.filter((code) => code === 0).length;
    expect(new Set(codes)).toEqual(new Set(made === 8 ? [0] : [0, 1]));
    expect(readdirSync(join(contentDir, MONTH))).toHaveLength(made);
  });

  it('keeps a headline to the letter whatever signs YAML has in it', async () => {
    const contentDir = makeContent();
    runNew(contentDir, ['"Quà" #1: 50% là *của* bản\u0007', ...FULL.slice(1)]);
    const [file = ''] = readdirSync(join(contentDir, MONTH));
    expect(file).toBe('qua-1-50-la-cua-ban.md');
    writeFiles(contentDir, {
      [`${MONTH}/${file}`]: read(contentDir, `${MONTH}/${file}`).replace('draft: true\n', ''),
    });
    const loaded = await loadArchive({ contentDir, cacheDir: makeFolder(), codeVersion: '', now: 2e12 });
    expect(loaded.archive?.articles[0]?.title).toBe('"Quà" #1: 50% là *của* bản');
  });
});

describe('what is missing or wrong', () => {
  it('is said at once, with the flags that bring it, where nobody can be asked', () => {
    const contentDir = makeContent({ 'articles/2021/08/x.md': makeArticle('Bài') });
    const { status, stdout, stderr } = runNew(contentDir, []);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Thiếu tiêu đề[^\n]*\nThiếu chuyên mục[^\n]*--section "Tin tức"[^\n]*Văn hóa\./);
    expect(stderr).toContain('--author "Nguyễn Văn An"');
    expect(readdirSync(contentDir).sort()).toEqual(['articles', 'site.yaml']);
  });

  it.each([
    [['!!!', ...FULL.slice(1)], /^Tiêu đề "!!!" không có chữ/],
    [['Bài', '--section', 'Tin tứ', '--author', 'A B'], /Có phải là "Tin tức" không/],
    [[...FULL, '--photos', '/khong/co'], /^Không mở được thư mục ảnh \/khong\/co/],
    [[...FULL, '--photos', PROJECT_DIR], /^Trong thư mục .* không có ảnh nào/],
    [[...FULL, '--content', '/khong/co'], /^Không có thư mục nội dung \/khong\/co/],
  ])('%j is wrong usage, and writes nothing', (args, message) => {
    const contentDir = makeContent();
    expect(runNew(contentDir, args)).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
    expect(readdirSync(contentDir)).toEqual(['site.yaml']);
  });

  it('a site.yaml with mistakes is told as check tells it', () => {
    const { status, stderr } = runNew(makeFolder({ 'site.yaml': 'title: Thử\n' }), FULL);
    expect(status).toBe(1);
    expect(stderr).toMatch(/site\.yaml:1:1 {2}field-missing/);
  });

  it('never writes through a link that leads out of the content folder', () => {
    const [contentDir, outside] = [makeContent(), makeFolder()];
    symlinkSync(outside, join(contentDir, 'articles'));
    expect(runNew(contentDir, FULL)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('dẫn ra ngoài'),
    });
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('the author', () => {
  const articles = {
    'articles/2021/08/cu.md': makeArticle('Cũ', { date: '2021-08-01' }).replace(
      'author: Nguyễn Văn An',
      'author: { name: Lò Thị Hòa, unit: Phòng cũ }',
    ),
    'articles/2022/08/moi.md': makeArticle('Mới', { date: '2022-08-01' }).replace(
      'author: Nguyễn Văn An',
      'author: { name: Lò Thị Hòa, unit: Phòng mới }',
    ),
    'articles/2023/08/nhap.md': makeArticle('Nháp', { date: '2023-08-01', front: 'draft: true\n' }).replace(
      'Nguyễn Văn An',
      'Lò Thị Hòaa',
    ),
    'authors.yaml':
      'authors:\n  - { name: Vàng A Mẫu, units: [Sở Y tế] }\n  - { name: Vàng A Mẫu, units: [Đài Nà Mẫu] }\n',
  };
  const authorOf = (contentDir: string, author: string) => {
    const { stderr, status } = runNew(contentDir, ['Bài', '--section', 'tin-tuc', '--author', author]);
    const files = existsSync(join(contentDir, MONTH)) ? readdirSync(join(contentDir, MONTH)) : [];
    const text = read(contentDir, join(MONTH, files.sort().at(-1) ?? ''));
    return { written: /author:[^]*?(?=\nsection)/.exec(text)?.[0], stderr, status };
  };

  it('is spelled as in the archive, with the unit of the latest article', () => {
    expect(authorOf(makeContent(articles), 'lò thị hoà').written).toBe(
      'author:\n  name: Lò Thị Hòa\n  unit: Phòng mới',
    );
  });

  it('keeps a name that nobody had yet, and hears of the nearest one', () => {
    const { written, stderr, status } = authorOf(makeContent(articles), 'Lò Thị Hà, Ban Mẫu');
    expect(written).toBe('author:\n  name: Lò Thị Hà\n  unit: Ban Mẫu');
    expect(stderr).toContain('Có phải là "Lò Thị Hòa" không?');
    expect(status).toBe(0);
  });

  it('is told apart from a namesake by the unit', () => {
    const contentDir = makeContent(articles);
    const shared = runNew(contentDir, ['Bài', '--section', 'tin-tuc', '--author', 'Vàng A Mẫu']);
    expect(shared.status).toBe(2);
    expect(shared.stderr).toMatch(/^Có 2 tác giả tên Vàng A Mẫu: Sở Y tế; Đài Nà Mẫu\./);
    expect(authorOf(contentDir, 'Vàng A Mẫu, đài nà mẫu').written).toBe(
      'author:\n  name: Vàng A Mẫu\n  unit: Đài Nà Mẫu',
    );
  });

  it('and everything else is asked for at a terminal, again until the answer fits', async () => {
    const contentDir = makeContent(articles);
    const answers = ['', '?!', 'Bài gõ tay', '9', 'Văn hoaa', '', '', '99', 'Lò Thị Hàa', 'k', 'Ban Mẫu'];
    const typed = answers.map((answer) => `${answer}\r`);
    const { stdout, status } = await typeNew(contentDir, typed);
    expect(stdout).toContain('1. Lò Thị Hòa (Phòng mới)');
    expect(stdout).toContain('không có chữ hay chữ số nào');
    expect(stdout).toContain('Có phải là "Văn hóa" không?');
    expect(status).toBe(0);
    expect(read(contentDir, `${MONTH}/bai-go-tay.md`)).toContain(
      'author:\n  name: Lò Thị Hàa\n  unit: Ban Mẫu\nsection: van-hoa\n',
    );
  });

  it('a person who leaves the questions leaves nothing behind', async () => {
    const contentDir = makeContent();
    const { stdout, status } = await typeNew(contentDir, ['Bài\r', CTRL_D]);
    expect(stdout).toContain('Đã dừng; chưa ghi gì.');
    expect(status).toBe(2);
    expect(readdirSync(contentDir)).toEqual(['site.yaml']);
  });
});

describe('photos', () => {
  const PLACE = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '21/1 23/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '103/1 1/1 0/1',
  };
  const photo = (width: number, height: number) =>
    sharp({
      create: {
        width,
        height,
        channels: 3,
        background: '#606060',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    });
  const takenAt = (moment: string, place = {}) => ({ IFD2: { DateTimeOriginal: moment }, IFD3: place });
  let large: Buffer;
  let small: Buffer;
  beforeAll(async () => {
    large = await photo(3600, 2400)
      .jpeg({ quality: 95 })
      .withExif(takenAt('2021:08:26 16:52:08', PLACE))
      .toBuffer();
    small = await photo(800, 600).jpeg().withExif(takenAt('2021:08:26 08:00:00')).toBuffer();
  });

  it('are named after the article in the order in which they were taken, then by name', async () => {
    const contentDir = makeContent();
    const sideways = photo(800, 600).withMetadata({ orientation: 6 }).jpeg();
    const photos = makeFolder({
      'IMG_1.JPG': large,
      'IMG_2.jpeg': small,
      'anh10.png': await photo(700, 500).png().toBuffer(),
      anh9: await photo(700, 500).webp().toBuffer(),
      'IMG_3.jpg': await sideways.withExif(takenAt('2021:08:26 17:00:00', PLACE)).toBuffer(),
      'hong.jpg': 'không phải ảnh',
      'phim.mp4': 'phim',
      'Thumbs.db': '',
    });
    const { stdout, status } = runNew(contentDir, [...FULL, '--photos', photos]);
    const folder = join(contentDir, MONTH, 'cau-moi-o-ban-mau');
    const name = (number: number, extension = 'jpg') => `cau-moi-o-ban-mau-${number}.${extension}`;
    expect(stdout.split('\n').map((line) => line.trim())).toEqual([
      `Đã tạo ${folder}/index.md`,
      `- IMG_2.jpeg → ${name(1)}`,
      expect.stringMatching(/^- IMG_1\.JPG → cau-moi-o-ban-mau-2\.jpg, thu nhỏ từ [\d,]+ MB còn [\d,]+ MB$/),
      `- IMG_3.jpg → ${name(3)}`,
      `- anh9 → ${name(4, 'webp')}`,
      `- anh10.png → ${name(5, 'png')}`,
      expect.stringMatching(/^- hong\.jpg: KHÔNG LẤY\. .*JPEG/),
      'Bỏ qua tệp không phải là ảnh JPEG, PNG, WebP hay AVIF: phim.mp4.',
      '',
    ]);
    expect(status).toBe(1);
    expect(readdirSync(folder).sort()).toEqual([
      name(1),
      name(2),
      name(3),
      name(4, 'webp'),
      name(5, 'png'),
      'index.md',
    ]);

    expect(readFileSync(join(folder, name(1))).equals(small), 'a light photo keeps its bytes').toBe(true);
    const shrunk = readFileSync(join(folder, name(2)));
    expect(large.length).toBeGreaterThan(4 * 1024 ** 2);
    expect(shrunk.length).toBeLessThan(4 * 1024 ** 2);
    expect(await sharp(shrunk).metadata()).toMatchObject({ width: 2560, height: 1707 });
    const upright = readFileSync(join(folder, name(3)));
    expect(await sharp(upright).metadata()).toMatchObject({ width: 600, height: 800 });
    expect(await readMetadata(large, { gps: true })).toHaveProperty('latitude');
    for (const bytes of [shrunk, upright]) expect(await readMetadata(bytes, { gps: true })).toBeUndefined();

    const text = readFileSync(join(folder, 'index.md'), 'utf8');
    expect(text.match(/(?<=src: ).*/g)).toEqual([name(1), name(2), name(3), name(4, 'webp'), name(5, 'png')]);
    expect(text.match(/^ {4}(?:caption|alt|credit):$/gm)).toHaveLength(15);
    expect(text.endsWith(`---\n\n![](${name(1)})\n`)).toBe(true);
    expect(await findProblems(contentDir)).toEqual([
      `${MONTH}/cau-moi-o-ban-mau/index.md summary-missing warning`,
    ]);
  });

  it('command no terminal by their names', () => {
    const sign = '\u001B]0;x\u0007\n::error::x';
    const photos = makeFolder({
      [`${sign}1.jpg`]: small,
      [`${sign}2.jpg`]: 'không phải ảnh',
      [`${sign}3.mp4`]: 'phim',
    });
    const { stdout } = runNew(makeContent(), [...FULL, '--photos', photos]);
    expect(stdout.match(/\]0;x ::error::x\d/g)).toHaveLength(3);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('of which none can be used make no article', () => {
    const contentDir = makeContent();
    const photos = makeFolder({ 'hong.jpg': 'x', 'cat.jpg': small.subarray(0, 2000) });
    const { status, stderr } = runNew(contentDir, [...FULL, '--photos', photos]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/chưa ghi gì\.\n {2}- cat\.jpg[^\n]*\n {2}- hong\.jpg/);
    expect(readdirSync(join(contentDir, MONTH))).toEqual([]);
  });

  it.each([
    { signal: 'SIGTERM', left: [] },
    { signal: 'SIGKILL', left: [expect.stringMatching(/^\.cau-moi-o-ban-mau\.\d+\.tmp$/)] },
  ] as const)('$signal half way leaves no half article', async ({ signal, left }) => {
    const contentDir = makeContent();
    const photos = makeFolder(
      Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.jpg`, large])),
    );
    const command = ['scripts/cli/launch.js', 'new', '--content', contentDir, ...FULL, '--photos', photos];
    const running = spawn(process.execPath, command, { cwd: PROJECT_DIR, env, stdio: 'ignore' });
    const month = join(contentDir, MONTH);
    const begun = () =>
      existsSync(month) && readdirSync(month).some((name) => readdirSync(join(month, name)).length > 0);
    while (!begun()) await wait(20);
    running.kill(signal);
    await once(running, 'exit');
    expect(readdirSync(month)).toEqual(left);
    expect(await findProblems(contentDir)).toEqual([]);
  });
});
