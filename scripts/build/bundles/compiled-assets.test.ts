import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeSealed } from '../../content/disk/sealed-file.ts';
import { makeFolder } from '../../fixtures/scratch.ts';
import { compileAssets } from './compiled-assets.ts';

it('what the same code compiled is taken from the cache, what another one did is compiled anew', async () => {
  const cacheDir = makeFolder();
  const compiled = await compileAssets(cacheDir, 'mã 1');
  const other = { ...compiled, stylesheet: 'p{color:red}' };
  writeSealed(join(cacheDir, 'assets.json'), JSON.stringify({ codeVersion: 'mã 1', assets: other }));
  expect(await compileAssets(cacheDir, 'mã 1')).toEqual(other);
  expect(await compileAssets(cacheDir, 'mã 2')).toEqual(compiled);
});
