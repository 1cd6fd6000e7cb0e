import { decodeBytes } from '../page/decode-bytes.ts';

interface Part {
  type: string;
  /** Address under which the page asks for it. */
  location: string;
  bytes: Buffer;
}

/** Whether a text is a page saved whole in one file, as telephones and Internet Explorer save it: MHTML, RFC 2557. */
export function isWebArchive(text: string): boolean {
  return (
    /^(?:From|MIME-Version|Snapshot-Content-Location):/i.test(text) &&
    /multipart\/related/i.test(text.slice(0, 2000))
  );
}

/**
 * The page of a web archive as HTML, with its pictures inside and their addresses beside them, as lazy pages have them; undefined
 * where the archive holds no page.
 */
export function readWebArchive(archive: Buffer): string | undefined {
  const parts = readParts(archive);
  const page = parts.find(({ type }) => type === 'text/html');
  if (page === undefined) return undefined;
  const pictures = new Map(
    parts.flatMap(({ type, location, bytes }) =>
      type.startsWith('image/') && location !== ''
        ? [[resolve(location, page.location), `data:${type};base64,${bytes.toString('base64')}`]]
        : [],
    ),
  );
  const html = decodeBytes(page.bytes).replace(PHOTO, (photo) => {
    const kept = findAddresses(photo, page.location).find((address) => pictures.has(address));
    if (kept === undefined) return photo;
    const shown = `<img data-original="${kept.replaceAll('&', '&amp;')}" src="${pictures.get(kept)}"`;
    return photo.replace(/<img(?=\s)/i, () => shown);
  });
  return `<!-- saved from url=(0000)${page.location} -->\n${html}`;
}

const PHOTO = /<picture[\s>](?:(?!<picture[\s>]).)*?<\/picture>|<img\s[^<>]*>/gis;
const ADDRESSES = /\s(?:src|srcset)=(["'])(?<addresses>.*?)\1/gis;

/** Whole addresses of all versions of a photo: the browser kept the one that suited its screen. */
function findAddresses(photo: string, base: string): string[] {
  return Array.from(photo.matchAll(ADDRESSES), ({ groups }) => groups?.['addresses'] ?? '')
    .map((addresses) => addresses.replaceAll('&amp;', '&'))
    .flatMap((addresses) => [addresses, ...addresses.split(/,?\s+/)])
    .map((address) => resolve(address, base));
}

function resolve(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

function readParts(archive: Buffer): Part[] {
  const text = archive.toString('latin1');
  const { headers } = splitPart(text);
  const boundary = /boundary="?([^"\s;]+)/i.exec(headers)?.[1];
  if (boundary === undefined) return [];
  return text.split(`--${boundary}`).slice(1).map(readPart);
}

function readPart(text: string): Part {
  const { headers, body } = splitPart(text.replace(/^\r?\n/, ''));
  const header = (name: string) =>
    new RegExp(`^${name}:\\s*([^;\\r\\n]*)`, 'im').exec(headers)?.[1]?.trim() ?? '';
  return {
    type: header('Content-Type').toLowerCase(),
    location: header('Content-Location'),
    bytes: decode(body, header('Content-Transfer-Encoding').toLowerCase()),
  };
}

/** Lines of headers go on where the next one begins with a space. */
function splitPart(text: string): { headers: string; body: string } {
  const gap = /\r?\n\r?\n/.exec(text);
  const end = gap?.index ?? text.length;
  return {
    headers: text.slice(0, end).replace(/\r?\n[ \t]+/g, ' '),
    body: text.slice(end + (gap?.[0].length ?? 0)),
  };
}

/** @param text bytes as characters @param encoding of RFC 2045 */
function decode(text: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(text, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(text, 'latin1');
  const plain = text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_written, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
