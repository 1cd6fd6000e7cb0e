import { expect, it } from 'vitest';
import { readOldAddress } from '../site/old-addresses.ts';
import { toOldAddressKey } from './old-address.ts';

const ADDRESSES = [
  ['http://cu.example.vn/Default.aspx?SID=1249&pageid=33', '/default.aspx?pageid=33&sid=1249'],
  ['/Default.aspx?pageid=33&fbclid=abc&utm_source=zalo', '/default.aspx?pageid=33'],
  ['/TIN/Điện-Biên.html', '/tin/điện-biên.html'],
  ['/tin/%C4%90i%E1%BB%87n.html', '/tin/điện.html'],
  ['/tin/điện.html'.normalize('NFD'), '/tin/điện.html'],
  ['/tim?q=Tủa Chùa', '/tim?q=t%E1%BB%A7a+ch%C3%B9a'],
  ['/a.html#phan-2', '/a.html'],
  ['/%ff', '/%ff'],
  ['/', '/'],
] as const;

it.each(ADDRESSES)('%s has the key %s, for the build and for the worker', (address, key) => {
  expect(readOldAddress(address).key).toBe(key);
  expect(toOldAddressKey(new URL(address, 'https://example.vn/'))).toBe(key);
});
