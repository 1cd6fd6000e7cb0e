import { expect, it } from 'vitest';
import { chooseShard, readVisitorAddress, toAddressPrefix } from './visitor-address.ts';

it.each([
  ['203.0.113.1', '203.0.113.1'],
  ['::ffff:203.0.113.1', '203.0.113.1'],
  ['[::ffff:cb00:7101]', '203.0.113.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['[2001:0DB8:0:1::]', '2001:db8:0:1'],
  ['::ffff:0:203.0.113.1', '0:0:0:0'],
  ['2001:db8::ffff:203.0.113.1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['203.0.113.1, 198.51.100.1', 'unknown'],
  ['unix:', 'unknown'],
  ['', 'unknown'],
])('the address %j counts as %s', (address, prefix) => {
  expect(toAddressPrefix(address)).toBe(prefix);
});

it.each([
  ['203.0.113.1:50000', false, '203.0.113.1'],
  ['[2001:db8::1]:50000', false, '[2001:db8::1]'],
  ['203.0.113.1:50000', true, '198.51.100.1'],
  [undefined, false, '192.0.2.1'],
  [undefined, true, '192.0.2.1'],
])(
  'of a connection from %s, with a proxy to trust or not (%s), the visitor is %s',
  (clientIp, trust, visitor) => {
    const headers = { 'x-real-ip': '198.51.100.1', 'cf-connecting-ip': '192.0.2.1' };
    const request = new Request('https://kho.example/', { headers });
    expect(readVisitorAddress(Object.assign(request, { cf: { clientIp } }), trust)).toBe(visitor);
  },
);

it('addresses are spread over all shards', () => {
  const shards = Array.from({ length: 256 }, (_, host) => chooseShard(`203.0.113.${host}`, 16));
  expect(new Set(shards).size).toBe(16);
});
