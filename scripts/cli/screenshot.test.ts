import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { makeFolder } from '../fixtures/scratch.ts';

function takeScreenshots(...args: string[]) {
  const command = ['scripts/cli/launch.js', 'screenshot', ...args];
  return spawnSync(process.execPath, command, { cwd: PROJECT_DIR, encoding: 'utf8' });
}

it('pictures show home and the newest article on a phone and on a desktop', () => {
  const dist = makeFolder({
    'index.html': '<!doctype html><title>Trang chủ</title>',
    '2021/08/bai/index.html': '<!doctype html><title>Bài</title>',
    'feed.json': JSON.stringify({ items: [{ url: 'https://thu.example/2021/08/bai/' }] }),
  });
  const to = makeFolder();
  const { status, stdout } = takeScreenshots('--dist', dist, '--to', to);
  expect(status).toBe(0);
  const names = ['trang-chu-360', 'bai-moi-nhat-360', 'trang-chu-1280', 'bai-moi-nhat-1280'];
  expect(stdout).toBe(names.map((name) => `${join(to, `${name}.png`)}\n`).join(''));
  // The width stands in bytes 16 to 19 of a PNG file.
  const widths = names.map((name) => readFileSync(join(to, `${name}.png`)).readUInt32BE(16));
  expect(widths).toEqual([360, 360, 1280, 1280]);
});

it('a site that is not built is named', () => {
  const { status, stderr } = takeScreenshots('--dist', makeFolder());
  expect(status).toBe(2);
  expect(stderr).toContain('npm run build');
});
