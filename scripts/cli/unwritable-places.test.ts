import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { makeCache } from '../fixtures/warm-cache.ts';
import { makeArticle, makeFolder, SITE_YAML } from '../fixtures/scratch.ts';

const ARTICLE = makeArticle('Bài', { front: 'tags: [cầu]\n' });
const NOTHING_TAKEN = 'đó là một liên kết dẫn tới nơi không có, hoặc nơi ấy không nhận tệp mới';
const FILE_THERE = 'chỗ của thư mục đã có một tệp';

/** Runs a command in a folder with content, where `@` stands for that folder. */
async function run(words: string, files: Record<string, string> = {}) {
  const content = { 'content/site.yaml': SITE_YAML, 'content/articles/2021/08/bai.md': ARTICLE };
  const folder = makeFolder({ ...content, ...files });
  const cache = words.includes('--cache') ? [] : ['--cache', await makeCache()];
  const places = ['--content', join(folder, 'content'), ...cache];
  const args = words.split(' ').map((word) => word.replace('@', folder));
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['scripts/cli/launch.js', ...args, ...places],
    // What never ends is a failure too.
    { cwd: PROJECT_DIR, encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' },
  );
  // How far a build is, is told where it takes long.
  const told = stderr.replace(/^(?:Dựng trang|Xử lý ảnh): .*\n/gm, '');
  return { folder, status, told, stdout };
}

it.each([
  ['build --no-search --out /proc/kho-bai', '/proc/kho-bai', NOTHING_TAKEN],
  ['build --no-search --out @/dist --cache /proc/kho-bai/x', '/proc/kho-bai', NOTHING_TAKEN],
  ['build --no-search --out @/dist --cache /dev/null', '/dev/null', FILE_THERE],
  ['export --year 2021 --out /proc/kho-bai/2021.zip', '/proc/kho-bai', NOTHING_TAKEN],
])('%s ends with one sentence', async (words, place, reason) => {
  const { status, told } = await run(words);
  expect(told).toMatch(/^[^\n]+\n$/);
  expect(told).toContain(`Không ghi được vào ${place}: ${reason}. `);
  expect(status).toBe(70);
});

it.each([
  ['/dev/null', '/dev/null', FILE_THERE],
  ['/proc/kho-bai/x', '/proc/kho-bai', NOTHING_TAKEN],
  ['@/cache', '@/cache/style', FILE_THERE],
])('a check that can remember nothing in %s tells so, and all problems', async (cache, place, reason) => {
  const wrong = { 'content/articles/2021/08/sai.md': ARTICLE.replace('2021-08-', '2021-18-') };
  const { folder, status, told, stdout } = await run(`check --format json --cache ${cache}`, {
    ...wrong,
    'cache/style': 'của người khác',
  });
  expect(told).toBe(
    `Không ghi được vào ${place.replace('@', folder)}: ${reason}. Lần này kiểm tra lại từ đầu mà không nhớ gì.\n`,
  );
  expect(JSON.parse(stdout)).toMatchObject([{ code: 'date-invalid' }]);
  expect(status).toBe(1);
});

it.each(['chu-de', 'tim-kiem', '2021', 'tai-nguyen'])(
  'a file where a build needs the folder %s is named in one sentence',
  async (name) => {
    const { folder, status, told } = await run('build --out @/dist', {
      [`dist/${name}`]: 'của người khác',
    });
    expect(told).toMatch(/^[^\n]+\n$/);
    expect(told).toMatch(new RegExp(`^Không ghi được vào ${folder}/dist/${name}\\S*: ${FILE_THERE}\\. `));
    expect(status).toBe(70);
    expect(readFileSync(join(folder, 'dist', name), 'utf8')).toBe('của người khác');
  },
);

it('a report that cannot be written is told after the build', async () => {
  for (const [place, reason] of [
    ['/proc/kho-bai', NOTHING_TAKEN],
    ['/proc/kho-bai/x', NOTHING_TAKEN],
    ['@/content', 'chỗ của tệp đã có một thư mục'],
  ] as const) {
    const { folder, status, told } = await run(`build --no-search --out @/dist --report ${place}`);
    expect(told).toMatch(
      new RegExp(`\\nKhông ghi được vào \\S+: ${reason}\\. Những gì đã làm xong vẫn còn[^\n]*\n$`),
    );
    expect(status).toBe(70);
    expect(existsSync(join(folder, 'dist/manifest.json'))).toBe(true);
  }
});
