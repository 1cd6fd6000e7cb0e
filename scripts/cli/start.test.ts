import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'start-'));
const serving = ['--no-build', '--port', '0', '--out', join(folder, 'dist'), '--data', join(folder, 'data')];

beforeAll(() => {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), 'home');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function readUrl(stdout: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stdout) {
    text += String(chunk);
    const url = /http:\/\/\S+\//.exec(text)?.[0];
    if (url) return url;
  }
  throw new Error(`no address in: ${text}`);
}

describe('start', () => {
  it('prints the address once it answers, and ends with 0 on SIGTERM', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/cli/start.ts', ...serving], {
      cwd: root,
    });
    const exit = once(child, 'exit');
    const url = await readUrl(child.stdout);
    expect(await (await fetch(url)).text()).toBe('home');
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('ends with the npm that started it', async () => {
    const child = spawn('npm', ['start', '--', ...serving], { cwd: root });
    const url = await readUrl(child.stdout);
    child.kill('SIGTERM');
    const answers = (): Promise<boolean> => fetch(url).then(Boolean, () => false);
    await expect.poll(answers, { timeout: 10_000 }).toBe(false);
  });

  it.each([
    [['--port', 'x'], 2, '--port phải là số từ 0 đến 65535'],
    [['--khong-co'], 2, '--khong-co'],
    [['--no-build', '--out', join(folder, 'nothing')], 2, 'npm run build'],
    [['--help'], 0, '--trust-proxy'],
  ])('given %j ends with %i and says why', (args, status, words) => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/cli/start.ts', ...args], {
      cwd: root,
    });
    expect(run.status).toBe(status);
    expect(run.stdout.toString() + run.stderr.toString()).toContain(words);
  });
});
