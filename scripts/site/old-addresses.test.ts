import { expect, it } from 'vitest';
import { toUrl } from '../text/brands.ts';
import { mapOldAddresses } from './old-addresses.ts';

it('the map comes in parts and in order, and the newer article has an address that two of them name', () => {
  const older = {
    url: toUrl('/2020/01/cu/'),
    legacyUrls: ['/cu.html', '/Default.aspx?id=2', '/default.aspx?id=1'],
  };
  const newer = { url: toUrl('/2021/01/moi/'), legacyUrls: ['/CU.html'] };
  expect(mapOldAddresses([older, newer])).toEqual([
    { path: '/_cu/a4.json', addresses: { '/cu.html': '/2021/01/moi/' } },
    {
      path: '/_cu/d2.json',
      addresses: { '/default.aspx?id=1': '/2020/01/cu/', '/default.aspx?id=2': '/2020/01/cu/' },
    },
  ]);
  expect(mapOldAddresses([])).toEqual([]);
});
