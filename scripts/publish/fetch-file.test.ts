import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchFile } from './fetch-file.ts';

/** A host that gives back the address it is asked for, with the status that stands in it. */
let host: Server;
let base: string;

beforeAll(async () => {
  host = createServer(({ url = '' }, response) => {
    response.writeHead(Number(/[45]\d\d/.exec(url)?.[0] ?? 200)).end(url);
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
  base = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
});
afterAll(() => host.close());

it.each([
  ['index.html', '/'],
  ['2021/08/x/index.html', '/2021/08/x/'],
  ['2021/muc-index.html', '/2021/muc-index.html'],
  ['index.html.txt', '/index.html.txt'],
  ['tep/100% a?b#c.pdf', '/tep/100%25%20a%3Fb%23c.pdf'],
  ['410/index.html', '/410/'],
  ['404.html', '/404.html'],
])('%s is fetched as readers do it: %s', async (path, address) => {
  expect(String(await fetchFile(base, path))).toBe(address);
});

it('of what the host has not there is nothing, and a host that fails is told', async () => {
  expect(await fetchFile(base, '404/index.html')).toBeUndefined();
  for (const status of [500, 503])
    await expect(fetchFile(base, String(status))).rejects.toThrow(
      `Không tải được ${base}${status}: trả lời ${status}.`,
    );
});
