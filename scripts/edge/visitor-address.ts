/**
 * The address that a request comes from. On Cloudflare it is what Cloudflare says; on workerd the connection's, or with
 * `trustProxy` what the proxy in front says in `X-Real-IP`. Headers that a visitor could set himself count for nothing.
 */
export function readVisitorAddress(request: Request, trustProxy: boolean): string {
  // Only workerd says `clientIp`; only Cloudflare removes a visitor's own CF-Connecting-IP.
  const connection = (request as { cf?: { clientIp?: string } }).cf?.clientIp;
  if (connection === undefined) return request.headers.get('cf-connecting-ip') ?? '';
  const forwarded = trustProxy ? request.headers.get('x-real-ip') : null;
  return forwarded ?? connection.replace(/:\d+$/, '');
}

/**
 * What stands for one household or carrier: an IPv4 address whole, and the first 64 bits of an IPv6 address, as
 * `2001:db8:0:1`. What is no address becomes `unknown`, so that all such visitors share one.
 */
export function toAddressPrefix(address: string): string {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return address;
  const groups = expandIpv6(address.replace(/^\[|\]$/g, '').replace(/%.*$/, ''));
  if (!groups) return 'unknown';
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':');
}

/** The eight 16-bit groups of an IPv6 address, or undefined. */
function expandIpv6(address: string): number[] | undefined {
  if (!URL.canParse(`http://[${address}]/`)) return undefined;
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const before = parseGroups(head);
  if (tail === undefined) return before;
  const after = parseGroups(tail);
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function parseGroups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

/** Which of `count` shards an address prefix falls to (FNV-1a). */
export function chooseShard(prefix: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(prefix)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % count;
}
