import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIREFOX } from '../../bench/counter/counter-client.ts';
import { claimAddress } from './address.ts';
import { startServer, type Server } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const out = join(folder, 'dist');
const data = join(folder, 'data');
let server: Server;

beforeAll(async () => {
  const pages = {
    'index.html': 'home',
    '404.html': 'not found',
    '2021/08/bai/index.html': 'article',
    'rss.xml': '<rss/>',
  };
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(join(out, name, '..'), { recursive: true });
    writeFileSync(join(out, name), text);
  }
  writeFileSync(join(out, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n');
  server = await startServer({ out, data, port: 0 });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('a built site on workerd', () => {
  it.each([
    ['/', 200, 'home'],
    ['/2021/08/bai/', 200, 'article'],
    ['/rss.xml', 200, '<rss/>'],
    ['/khong-co/', 404, 'not found'],
    ['/_headers', 404, 'not found'],
  ])('answers %s with %i', async (path, status, body) => {
    const response = await fetch(server.url + path);
    expect([response.status, await response.text()]).toEqual([status, body]);
  });

  it('sends an address without its slash to the one with it', async () => {
    const response = await fetch(`${server.url}/2021/08/bai`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([307, '/2021/08/bai/']);
  });

  it('sends the headers that the site asks for', async () => {
    expect((await fetch(server.url)).headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('takes no visitor at his word for his address', async () => {
    const bodies = ['192.0.2.1', '192.0.2.2'].map(async (address) => {
      const headers = { 'user-agent': FIREFOX, 'x-real-ip': address, 'cf-connecting-ip': address };
      return (await fetch(`${server.url}/_v/hit`, { method: 'POST', body: '2021/08/bai', headers })).text();
    });
    expect((await Promise.all(bodies)).sort()).toEqual([
      '{"counted":false,"why":"seen"}',
      '{"counted":true}',
    ]);
  });

  it('keeps its key where only the owner can read it', () => {
    expect(readFileSync(join(data, 'key'), 'utf8')).toBe(`${server.key}\n`);
    expect(statSync(join(data, 'key')).mode & 0o077).toBe(0);
    expect(statSync(join(data, 'wrangler.json')).mode & 0o077).toBe(0);
  });
});

describe('a server that cannot start', () => {
  it('says that the port is taken and proposes another', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer({ out, data: join(folder, 'other'), port })).rejects.toThrow(
      `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: npm start -- --port ${port + 1}`,
    );
  });

  it('proposes no port beyond the last one', async () => {
    const other = createServer().listen(65_535, '127.0.0.1');
    await Promise.race([once(other, 'listening'), once(other, 'error')]);
    await expect(claimAddress('127.0.0.1', 65_535, 'npm start')).rejects.toThrow('npm start -- --port 65534');
    other.close();
  });

  it('says that another server has the data folder, which then goes on counting', async () => {
    await expect(startServer({ out, data, port: 0, log: () => {} })).rejects.toThrow(
      /Một máy chủ khác đang dùng thư mục dữ liệu .*--data/,
    );
    expect((await fetch(`${server.url}/_v/total`)).status).toBe(200);
  });

  it('says that the site is not built', async () => {
    await expect(startServer({ out: join(folder, 'empty'), data, port: 0 })).rejects.toThrow('npm run build');
  });
});

describe('a server that ends', () => {
  it('is gone after stop, and leaves its port free', async () => {
    const first = await startServer({ out, data: join(folder, 'a'), port: 0 });
    await first.stop();
    expect(await first.exited).toBe(0);
    const second = await startServer({ out, data: join(folder, 'a'), port: Number(new URL(first.url).port) });
    await second.kill();
    await expect(fetch(second.url)).rejects.toThrow('fetch failed');
  });

  it('takes the runtime along when its own process is killed', async () => {
    const program = join(folder, 'orphan.mts');
    const options = JSON.stringify({ out, data: join(folder, 'b'), port: 0 });
    writeFileSync(
      program,
      `import { startServer } from ${JSON.stringify(join(import.meta.dirname, 'serve.ts'))};
       console.log((await startServer(${options})).url);`,
    );
    const child = spawn(process.execPath, ['--import', 'tsx', program], {
      cwd: join(import.meta.dirname, '../../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    child.kill('SIGKILL');
    await expect.poll(() => answers(line.toString().trim()), { timeout: 10_000 }).toBe(false);
  });
});

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
