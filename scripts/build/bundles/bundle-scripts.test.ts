import { expect, it } from 'vitest';
import { bundleScripts } from './bundle-scripts.ts';

it('no script looks its members up in a WeakMap, which #private ones become for older browsers', async () => {
  const { files } = await bundleScripts();
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter(({ text }) => text.includes('new WeakMap')).map(({ name }) => name)).toEqual([]);
});

it('what a page of the archive or the search runs is one request, which needs no other before it runs', async () => {
  const { closures } = await bundleScripts();
  const pages = ['count', 'search', 'statistics', 'tools'];
  expect(pages.map((name) => closures[name]?.length)).toEqual([1, 1, 1, 1]);
});
