import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeBuiltSite } from '../fixtures/built-site.ts';
import { makeFolder } from '../fixtures/scratch.ts';
import { deployRelease } from './deploy-release.ts';
import { openPlace } from './place.ts';
import { readManifest } from './read-manifest.ts';

it.each([
  ['replaces', 'index.html'],
  ['replaces', 'manifest/rest.json'],
  ['replaces', 'manifest.json'],
  ['deletes', 'index.html'],
])('a build that %s %s while a site is sent takes nothing live', async (change, path) => {
  const dist = makeBuiltSite({ 'index.html': 'trang' });
  const site = await readManifest(openPlace(dist));
  if (change === 'deletes') rmSync(join(dist, path));
  else writeFileSync(join(dist, path), '{}');
  const folder = join(makeFolder(), 'site');
  const deployed = deployRelease(dist, site, { kind: 'directory', folder }, false);
  await expect(deployed).rejects.toThrow(`${join(dist, path)} vừa bị thay đổi`);
  expect(existsSync(join(folder, 'current'))).toBe(false);
});
