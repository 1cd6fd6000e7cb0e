import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { testAssets } from '../site/assets-fixture.ts';
import { type DevServer, startDevServer } from './dev-server.ts';

const outDir = mkdtempSync(join(tmpdir(), 'dev-server-'));
let server: DevServer;

beforeAll(async () => {
  writeFileSync(join(outDir, 'index.html'), '<html><head></head><body>Trang chủ</body></html>');
  server = await startDevServer({ outDir, port: 0, findAssets: async () => testAssets });
});
afterAll(async () => {
  await server.close();
  rmSync(outDir, { recursive: true });
});

it('shows a page, which loads again when something was saved', async () => {
  const text = await (await fetch(`${server.url}/`)).text();
  expect(text).toContain('Trang chủ');
  expect(text).toContain('/__dev/reload.js');
});

it.each([
  '/_v/counts?ids=2021/08/bai',
  '/_v/total',
  '/_v/days?from=2026-01-01&to=2026-01-02',
  '/_v/top?days=7',
])('answers %s with nothing known, so that the scripts leave the page as it is', async (path) => {
  const response = await fetch(server.url + path);
  expect([response.status, await response.json()]).toEqual([200, {}]);
});

it('takes a reading and counts nothing', async () => {
  const response = await fetch(`${server.url}/_v/hit`, { method: 'POST', body: '2021/08/bai' });
  expect([response.status, await response.text()]).toEqual([204, '']);
});

it('a port that is taken is told in one line, with a way out', () => {
  const port = Number(new URL(server.url).port);
  const run = spawnSync(process.execPath, ['scripts/cli/launch.js', 'dev', '--port', String(port)], {
    cwd: PROJECT_DIR,
    encoding: 'utf8',
  });
  expect([run.status, run.stdout, run.stderr]).toEqual([
    2,
    '',
    `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: npm run dev -- --port ${port + 1}\n`,
  ]);
});
