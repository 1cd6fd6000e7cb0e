import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../build/build-site.ts';
import { PROJECT_DIR } from '../build/project.ts';
import { git } from '../fixtures/git.ts';
import { makeCache } from '../fixtures/warm-cache.ts';
import { makeArticle, makeFolder, SITE_YAML, writeFiles } from '../fixtures/scratch.ts';

const BROKEN = 'scripts/fixtures/broken-site';

function check(...args: string[]) {
  const env = { ...process.env, GITHUB_ACTIONS: '', SOURCE_DATE_EPOCH: '1700000000' };
  const command = ['scripts/cli/launch.js', 'check', '--cache', makeFolder(), ...args];
  return spawnSync(process.execPath, command, { cwd: PROJECT_DIR, encoding: 'utf8', env });
}

it('the whole report of broken-site is as it should be', () => {
  const { stdout, status } = check('--content', BROKEN);
  expect(stdout).toBe(readFileSync(join(PROJECT_DIR, `${BROKEN}.txt`), 'utf8'));
  expect(status).toBe(1);
  expect(existsSync('/tmp/kho-bai-front-matter-ran'), 'front-matter ran').toBe(false);
});

it('every code that a source names is produced by broken-site', () => {
  const source = readFileSync(join(PROJECT_DIR, 'scripts/content/problem.ts'), 'utf8');
  const codes = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code);
  const report = readFileSync(join(PROJECT_DIR, `${BROKEN}.txt`), 'utf8');
  expect(codes.filter((code) => !report.includes(`  ${code}  `))).toEqual([
    'address-lost',
    'file-duplicate',
    'file-too-large',
    'file-unused',
    'history-missing',
    'history-shallow',
    'site-missing',
  ]);
});

it('JSON is a list, alone on stdout', () => {
  const { stdout } = check('--content', BROKEN, '--format', 'json');
  const problems = JSON.parse(stdout) as Record<string, unknown>[];
  expect(problems.length).toBeGreaterThan(40);
  expect(Object.keys(problems[0] ?? {})).toEqual(['file', 'line', 'column', 'code', 'severity', 'message']);
  expect(problems).toContainEqual(
    expect.objectContaining({
      file: `${BROKEN}/articles/2021/08/date-impossible.md`,
      line: 3,
      column: 7,
      code: 'date-invalid',
      severity: 'error',
    }),
  );
});

it('what is sound but not out is told, and when it comes out', () => {
  const coming = ['2062-08-26', '2024-01-01', '2025-01-01', '2026-01-01'];
  const contentDir = makeFolder({
    'site.yaml': SITE_YAML,
    'articles/2021/08/nhap.md': makeArticle('Nháp', { front: 'draft: true\n' }),
    ...Object.fromEntries(
      coming.map((date, at) => [
        `articles/${date.slice(0, 7).replace('-', '/')}/b${at}.md`,
        makeArticle(`Bài ${at}`, { date }),
      ]),
    ),
  });
  const told = () => check('--content', contentDir).stderr.split('\n').slice(-2);
  expect(told()).toEqual([
    'Chưa đăng: 1 bản nháp, 4 bài hẹn giờ (articles/2024/01/b1.md: 01/01/2024; articles/2025/01/b2.md: 01/01/2025; articles/2026/01/b3.md: 01/01/2026; …).',
    '',
  ]);
  for (const date of coming) rmSync(join(contentDir, 'articles', date.slice(0, 4)), { recursive: true });
  expect(told()).toEqual(['Chưa đăng: 1 bản nháp.', '']);
  rmSync(join(contentDir, 'articles/2021/08/nhap.md'));
  expect(told().join()).not.toContain('Chưa đăng');
});

it('GitHub gets annotations', () => {
  const { stdout } = check('--content', BROKEN, '--format', 'github');
  expect(stdout).toMatch(
    /^::error file=scripts\/fixtures\/broken-site\/articles\/2021\/08\/date-impossible\.md,line=3,col=7,title=date-invalid::/m,
  );
  expect(stdout).toMatch(/^::warning file=.*title=folder-date::/m);
});

it('GitHub, which shows ten notes of a kind, gets those of the files first that a pull request changed', () => {
  const repository = makeFolder({
    'bài/site.yaml': SITE_YAML,
    'bài/articles/2020/01/cu.md': makeArticle('Cũ', { date: '2021-08-01' }),
  });
  const commit = (branch: string, files: Record<string, string>) => {
    git(repository, ['checkout', '-q', '-B', branch]);
    writeFiles(join(repository, 'bài'), files);
    git(repository, ['add', '.']);
    git(repository, ['commit', '-q', '-m', 'x']);
  };
  git(repository, ['init', '-q']);
  commit('main', {});
  const article = makeArticle('Mới', { date: '2021-08-01' });
  commit('nhanh', { ['articles/2021/07/mới.md'.normalize('NFD')]: article });
  git(repository, ['checkout', '-q', 'main']);
  commit('main', { 'articles/2019/01/khac.md': makeArticle('Khác', { date: '2021-08-01' }) });
  git(repository, ['merge', '-q', '--no-edit', 'nhanh']);
  const find = (...format: string[]) =>
    check('--content', join(repository, 'bài'), ...format).stdout.match(/\d{4}\/\d\d\/.*?\.md/g);
  expect(find()).toEqual(['2019/01/khac.md', '2020/01/cu.md', '2021/07/mới.md']);
  expect(find('--format', 'github')).toEqual(['2021/07/mới.md', '2019/01/khac.md', '2020/01/cu.md']);
});

it('content in order is no problem, and warnings alone are none either', () => {
  const folder = makeFolder({ 'site.yaml': SITE_YAML, 'articles/2020/01/x.md': makeArticle('Sai thư mục') });
  const { stdout, status } = check('--content', folder);
  expect(stdout).toMatch(/folder-date {2}\(cảnh báo\)/);
  expect(status).toBe(0);
});

it('a folder without site.yaml and a text too long are each one problem', () => {
  const long = makeFolder({ 'site.yaml': SITE_YAML, 'articles/2021/08/x.md': 'a'.repeat(5_000_000) });
  expect(check('--content', long).stdout).toMatch(/x\.md:1:1 {2}file-too-large/);
  expect(check('--content', makeFolder()).stdout).toMatch(/site\.yaml:1:1 {2}site-missing/);
});

it('an address that was published and leads nowhere any more is an error', { timeout: 120_000 }, async () => {
  const contentDir = makeFolder({
    'site.yaml': SITE_YAML,
    'articles/2021/08/o-lai.md': makeArticle('Ở lại'),
    'articles/2021/08/mat.md': makeArticle('Mất'),
    'articles/2021/08/doi-ten.md': makeArticle('Đổi tên'),
    'articles/2021/08/go.md': makeArticle('Gỡ'),
  });
  const folder = makeFolder();
  const outDir = join(folder, 'dist');
  await buildSite({ contentDir, outDir, cacheDir: await makeCache(), now: 1_700_000_000_000 });
  const since = join(outDir, 'manifest.json');
  expect(check('--content', contentDir, '--since', since)).toMatchObject({ status: 0, stdout: '' });

  rmSync(join(contentDir, 'articles/2021/08/mat.md'));
  rmSync(join(contentDir, 'articles/2021/08/doi-ten.md'));
  writeFiles(contentDir, {
    'articles/2021/08/ten-moi.md': makeArticle('Đổi tên', { front: 'legacyUrls: /2021/08/doi-ten/\n' }),
    'articles/2021/08/go.md': makeArticle('Gỡ', { front: 'withdrawn: { date: 2021-09-01, reason: Sai }\n' }),
  });
  const { status, stdout } = check('--content', contentDir, '--since', since);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^\S+site\.yaml:1:1 {2}address-lost {2}Địa chỉ \/2021\/08\/mat\/ đã đăng[^\n]*\n$/);
  writeFiles(contentDir, { 'articles/2021/08/sai.md': makeArticle('Sai', { body: 'Hai  dấu cách.' }) });
  const unread = check('--content', contentDir, '--since', folder);
  expect(unread).toMatchObject({ status: 2, stdout: expect.stringContaining('spaces-doubled') });
  expect(unread.stderr).toContain(`Không có ${folder}/manifest.json`);
});

it('--fix mends spaces and quotes, shows each place as a diff and leaves JSON alone on stdout', () => {
  const article = makeArticle('Bài', { body: 'Đường  về bản , "xa" lắm, "gần" .' });
  const contentDir = makeFolder({ 'site.yaml': SITE_YAML, 'articles/2021/08/bản-xa.md': article });
  expect(check('--content', contentDir).stdout).toMatch(
    /spaces-doubled[^]*space-before-mark[^]*quotes-straight/,
  );
  const { stdout, stderr, status } = check('--content', contentDir, '--fix', '--format', 'json');
  expect(JSON.parse(stdout)).toEqual([]);
  expect(stderr).toContain(`+++ ${join(contentDir, 'articles/2021/08/bản-xa.md')}\n@@`);
  expect(stderr).toContain('-Đường  về bản , "xa" lắm, "gần" .\n+Đường về bản, “xa” lắm, “gần”.\n');
  expect(status).toBe(0);
  expect(readFileSync(join(contentDir, 'articles/2021/08/bản-xa.md'), 'utf8')).toBe(
    article.replace('Đường  về bản , "xa" lắm, "gần" .', 'Đường về bản, “xa” lắm, “gần”.'),
  );
  expect(check('--content', contentDir, '--fix')).toMatchObject({ stdout: '', status: 0 });
});

it('--fix shows what commands a terminal and does not do it', () => {
  const article = makeArticle('Bài', { body: 'Đường  về\u001B[8m bản.' });
  const contentDir = makeFolder({ 'site.yaml': SITE_YAML, 'articles/2021/08/bai.md': article });
  const { stdout } = check('--content', contentDir, '--fix');
  expect(stdout).toContain('\n+Đường về<U+001B>[8m bản.\n');
  expect(stdout).not.toContain('\u001B');
});

it('what will be wrong when an article comes out is told before; links to pages of that time are right', () => {
  const content = makeFolder({
    'site.yaml': SITE_YAML,
    'articles/2030/01/mai.md': makeArticle('Mai', {
      date: '2030-01-02',
      front: 'tags: [tết]\nupdated: 2030-01-01\n',
      body: '[tháng](/2030/01/) [chủ đề](/chu-de/tet/) [sai](/2020/01/khong-co/)',
    }),
    'articles/2030/01/nhap.md': makeArticle('Nháp', { front: 'draft: true\n', body: '[sai](/2020/khong/)' }),
  });
  const { stdout, status } = check('--content', content);
  expect(stdout.match(/[a-z]+\.md:\d+:\d+ {2}(?:link|date)-\S+/g)).toEqual([
    'mai.md:8:10  date-order',
    'mai.md:10:49  link-broken',
  ]);
  expect(status).toBe(1);
});

it('a file that nothing reads is told, a draft keeps its files', () => {
  const contentDir = makeFolder({
    'site.yaml': SITE_YAML,
    'site.yml': '',
    'bai-lac.md': makeArticle('Bài lạc'),
    'bai/lac.md': makeArticle('Bài trong lac.md'),
    'README.md': 'Hướng dẫn',
    'articles/2021/08/quen-duoi': makeArticle('Quên đuôi'),
    'articles/2021/08/bai/index.md': makeArticle('Bài'),
    'articles/2021/08/bai/IMG_1.jpg': '',
    'articles/2021/08/bai/anh.jfif': '',
    'articles/2021/08/bai/bai-dan.docx': '',
    'articles/2021/08/bai/phim.mp4': '',
    'articles/2021/08/bai/so-lieu.xlsx': '',
    'articles/2021/08/bai/chung.xlsx': '%',
    'articles/2021/07/khac.md': makeArticle('Khác', {
      date: '2021-07-01',
      body: '[Số liệu](../08/bai/chung.xlsx)',
    }),
    'articles/2021/08/nhap/index.md': makeArticle('Nháp', {
      front: 'draft: true\nattachments: [bang.xlsx]\n',
    }),
    'articles/2021/08/nhap/bang.xlsx': '',
  });
  symlinkSync('bai', join(contentDir, 'articles/2021/08/lien-ket'));
  const { stdout, status } = check('--content', contentDir, '--format', 'json');
  const problems = JSON.parse(stdout) as { file: string; code: string; message: string }[];
  const unused = problems.filter(({ code }) => code === 'file-unused');
  expect(unused.map(({ file }) => file.slice(contentDir.length + 1))).toEqual([
    'articles/2021/08/bai/IMG_1.jpg',
    'articles/2021/08/bai/anh.jfif',
    'articles/2021/08/bai/bai-dan.docx',
    'articles/2021/08/bai/phim.mp4',
    'articles/2021/08/bai/so-lieu.xlsx',
    'articles/2021/08/lien-ket',
    'articles/2021/08/quen-duoi',
    'bai-lac.md',
    'bai/lac.md',
    'site.yml',
  ]);
  expect(
    unused.map(
      ({ message }) =>
        /!\[\]\([^.]+|attachments|không đính kèm được|chép chữ vào một tệp .md|liên kết|\.md|articles\/|gõ nhầm/.exec(
          message,
        )?.[0],
    ),
  ).toEqual([
    '![](IMG_1',
    '![](anh',
    'chép chữ vào một tệp .md',
    'không đính kèm được',
    'attachments',
    'liên kết',
    '.md',
    'articles/',
    'articles/',
    'gõ nhầm',
  ]);
  expect(status).toBe(0);
});

it('wrong usage is told apart from wrong content', () => {
  expect(check('--sai').status).toBe(2);
  expect(check('--format', 'xml').status).toBe(2);
  expect(check('--content', '/khong/co/thu/muc')).toMatchObject({ status: 2 });
  expect(check('--help')).toMatchObject({ status: 0 });
});
