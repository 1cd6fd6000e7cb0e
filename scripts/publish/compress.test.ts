import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressedNames, compressFile, isCompressed, nameOfOriginal } from './compress.ts';

it.each(['html', 'css', 'js', 'json', 'xml', 'svg', 'txt', 'webmanifest'])(
  'a text of the kind .%s has compressed files beside it where it does not fit into one packet',
  (kind) => {
    expect(compressedNames(`a/x.${kind}`, 1000)).toEqual([`a/x.${kind}.br`, `a/x.${kind}.gz`]);
    expect(compressedNames(`a/x.${kind}`, 999)).toEqual([]);
  },
);

it.each(['x.jpg', 'x.woff2', 'x.pdf', 'x.html.bin', '_headers', 'html'])('%s has none', (path) => {
  expect(compressedNames(path, 100_000)).toEqual([]);
});

it.each([
  ['x.html.br', 'x.html'],
  ['x.html.gz', 'x.html'],
  ['x.html', undefined],
  ['x.gz.html', undefined],
])('%s stands beside %s', (path, original) => {
  expect(nameOfOriginal(path)).toBe(original);
});

describe('a compressed file', () => {
  const text = Buffer.from('Chữ trong bài. '.repeat(100));

  it('is told from one of another text, a longer one and what is no such file', async () => {
    const files = await compressFile('x.html', text, 1);
    expect(files.map(({ path, bytes }) => [path, isCompressed(path, bytes, text)])).toEqual([
      ['x.html.br', true],
      ['x.html.gz', true],
    ]);
    const others = ['Khác', `${text} `, text.subarray(1)].map((other) => gzipSync(other));
    for (const bytes of [...others, text, Buffer.alloc(0)])
      expect(isCompressed('x.html.gz', bytes, text)).toBe(false);
  });

  // Numbers are hard to compress, and so tell one setting from the other.
  const numbers = (count: number) => Buffer.from(Array.from({ length: count }, (_, at) => at ** 3).join(' '));
  const sizeOf = async (bytes: Buffer, files: number) =>
    (await compressFile('x.txt', bytes, files))[0]?.bytes.length ?? 0;

  it('is as small as gzip makes it', async () => {
    const [, gzipped] = await compressFile('x.txt', numbers(5000), 1);
    expect(gzipped?.bytes).toEqual(gzipSync(numbers(5000), { level: 9 }));
  });

  it('of a whole archive or a large file takes less time and more room', async () => {
    const page = numbers(5000);
    expect(await sizeOf(page, 2001)).toBeGreaterThan((await sizeOf(page, 2000)) * 1.02);
    expect(await sizeOf(page, 2000)).toBe(await sizeOf(page, 1));
    const large = numbers(30_000);
    expect(large.length).toBeGreaterThan(300_000);
    expect(await sizeOf(large, 1)).toBe(await sizeOf(large, 2001));
    const smaller = large.subarray(0, 300_000);
    expect(await sizeOf(smaller, 1)).toBeLessThan((await sizeOf(smaller, 2001)) * 0.98);
  });
});
