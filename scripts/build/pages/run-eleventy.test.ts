import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { makeFolder } from '../../fixtures/scratch.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { prepareEleventy } from './run-eleventy.ts';

it('Eleventy writes a page that took long, and says nothing', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const outDir = makeFolder();
  const run = await prepareEleventy(outDir, makeFolder());
  const bytes = () => {
    const end = performance.now() + 200;
    while (performance.now() < end);
    return encodeUtf8('Trang');
  };
  await run([{ path: 'a/index.html', bytes }]);
  expect(readFileSync(join(outDir, 'a/index.html'), 'utf8')).toBe('Trang');
  expect([...warn.mock.calls, ...log.mock.calls]).toEqual([]);
});
