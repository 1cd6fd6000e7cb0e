import { expect, it } from 'vitest';
import { makeHeadersFile, makeNginxHeaders } from './headers.ts';

it('the file for nginx that is kept with the counter’s is up to date', async () => {
  await expect(makeNginxHeaders()).toMatchFileSnapshot('../../edge/self-host/headers.conf');
});

it('no line is longer than Cloudflare reads, and there are fewer rules than it takes', () => {
  const lines = makeHeadersFile().split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(100);
});
