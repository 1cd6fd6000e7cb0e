import { expect, it } from 'vitest';
import { makeFolder } from '../fixtures/scratch.ts';
import { openPlace } from '../publish/place.ts';
import { makeArchive, makeArticle } from '../site/archive-fixture.ts';
import { findOldAddresses, shardOldAddresses } from '../site/old-addresses.ts';
import { leadsOn } from './leads-on.ts';

const legacyUrls = ['/Default.aspx?PageIndex=3&userkey=1', '/tin/cũ.html', 'https://cu.example/tin/hai/'];
const shards = shardOldAddresses(findOldAddresses(makeArchive([makeArticle(1, { legacyUrls })])));
const parts = Object.fromEntries([...shards].map(([shard, json]) => [`_cu/${shard}.json`, json]));
const site = openPlace(makeFolder(parts));

it.each([
  '/Default.aspx?userkey=1&PageIndex=3',
  '/tin/C%C5%A9.html',
  '/tin/cu\u0303.html?utm_source=zalo#cuoi',
  '/tin/cũ.html?trang=2',
  '/tin/hai',
])('the worker leads on from %s', async (target) => {
  expect(await leadsOn(site, target)).toBe(true);
});

it.each(['/b/', '/Default.aspx?userkey=2', '/Default.aspx', '/\\['])(
  'nothing leads on from %s',
  async (target) => {
    expect(await leadsOn(site, target)).toBe(false);
  },
);

it('nothing leads on by a damaged map', async () => {
  const damaged = Object.fromEntries(Object.entries(parts).map(([path, json]) => [path, json.slice(0, 9)]));
  expect(await leadsOn(openPlace(makeFolder(damaged)), '/tin/hai')).toBe(false);
});
