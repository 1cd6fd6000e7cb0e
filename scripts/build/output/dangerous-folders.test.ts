import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { makeArticle, makeFolder, SITE_YAML } from '../../fixtures/scratch.ts';
import { makeCache } from '../../fixtures/warm-cache.ts';
import { buildSite } from '../build-site.ts';
import { refuseDangerousOutput } from './dangerous-folders.ts';
import { PROJECT_DIR } from '../project.ts';

const contentDir = makeFolder({ 'site.yaml': SITE_YAML, 'articles/2021/08/bai.md': makeArticle('Bài') });
const refuse = (outDir: string, cacheDir = makeFolder()) =>
  refuseDangerousOutput({ contentDir, outDir, cacheDir });

afterEach(() => vi.unstubAllEnvs());

it.each(['scripts', 'layouts/parts', 'assets', 'content/dist', 'node_modules/x', '.github', '.git'])(
  'nothing is built into %s of the program, wherever the content is',
  async (name) => {
    await expect(refuse(join(PROJECT_DIR, name))).rejects.toThrow(
      `thư mục xuất không được nằm trong thư mục ${name.split('/')[0]} của chương trình`,
    );
  },
);

it.each(['scripts', 'layouts/parts', '.github'])('nothing is kept in %s of the program', async (name) => {
  await expect(refuse(makeFolder(), join(PROJECT_DIR, name))).rejects.toThrow(
    /^--cache .+: thư mục tạm không/,
  );
});

it.each([
  ['dist', '.cache'],
  ['preview/dist', 'node_modules/.cache/x'],
  ['scripts-dist', '.cache'],
])('%s beside the sources takes a site, and %s a cache', async (out, cache) => {
  await expect(refuse(join(PROJECT_DIR, out), join(PROJECT_DIR, cache))).resolves.toBeUndefined();
});

it('a git repository takes a site, but is not emptied for it', async () => {
  const outDir = makeFolder({ '.git/config': '', 'bai-luan.txt': 'Lời.' });
  const build = { contentDir, outDir, cacheDir: await makeCache(), now: 0, search: false };
  await expect(buildSite({ ...build, clean: true })).rejects.toThrow(`--clean: ${outDir} là một kho git`);
  expect(existsSync(join(outDir, 'bai-luan.txt'))).toBe(true);
  expect(existsSync(join(outDir, 'index.html'))).toBe(false);
  expect((await buildSite(build)).foreign).toEqual(['.git/config', 'bai-luan.txt']);
});

it('nothing is built into the folder of whoever runs the command', async () => {
  const home = makeFolder();
  vi.stubEnv('HOME', home);
  await expect(refuse(home)).rejects.toThrow(`--out ${home}: thư mục xuất không được chứa thư mục riêng`);
});

it('nothing is built where published releases are kept', async () => {
  const outDir = makeFolder({ 'releases/000001-a/index.html': '' });
  symlinkSync('releases/000001-a', join(outDir, 'current'));
  await expect(refuse(outDir)).rejects.toThrow(`--out ${outDir}: npm run deploy giữ các bản đã công bố`);
  expect(existsSync(join(outDir, 'index.html'))).toBe(false);
});

it('the folder that holds the program is never built into, wherever the command is run', () => {
  // Content that is refused as well: nothing is ever written there.
  const broken = makeFolder();
  const places = ['--content', broken, '--cache', makeFolder(), '--out', PROJECT_DIR];
  const command = [join(PROJECT_DIR, 'scripts/cli/launch.js'), 'build', ...places];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: broken, encoding: 'utf8' });
  expect(stderr).toMatch(/^--out .+: thư mục xuất không được chứa chương trình\n/);
  expect(status).toBe(2);
});
