import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeBuiltSite } from '../fixtures/built-site.ts';
import { makeFolder, writeFiles } from '../fixtures/scratch.ts';
import { compareSite } from './compare-site.ts';
import { openPlace } from './place.ts';
import { readManifest } from './read-manifest.ts';

async function compare(folder: string, sample?: number) {
  const place = openPlace(folder);
  const { compared, differences } = await compareSite(place, await readManifest(place), sample);
  return { compared, differences: differences.map(({ path, kind }) => `${path} ${kind}`) };
}

describe('a site that is not what its manifest says', () => {
  const dist = makeBuiltSite({
    'index.html': 'trang',
    'a/x.html': 'x',
    'b.txt': 'b',
    'c.txt': 'c',
    _headers: '/*',
  });
  for (const path of ['a/x.html', 'c.txt', '_headers']) rmSync(join(dist, path));
  symlinkSync('c.txt', join(dist, 'c.txt'));
  writeFiles(dist, {
    'a/la.txt': '',
    'a/x.html.gz': gzipSync('x'),
    'b.txt': 'khác',
    'index.html.br': 'hỏng',
    'index.html.gz': gzipSync('trang'),
    'manifest/la.json': '',
    'z.html.gz': gzipSync('z'),
  });

  it('is told with each file, in their order', async () => {
    expect(await compare(dist)).toEqual({
      compared: 6,
      differences: [
        '_headers missing',
        'a/la.txt extra',
        'a/x.html missing',
        'b.txt changed',
        'c.txt unreadable',
        'index.html.br changed',
        'z.html.gz extra',
      ],
    });
  });

  it('is told without what it has too much where a sample is compared', async () => {
    const listed = ['_headers missing', 'a/x.html missing', 'b.txt changed', 'c.txt unreadable'];
    expect(await compare(dist, 6)).toEqual({ compared: 6, differences: listed });
  });

  it('is told without what a host keeps for itself where only the host can be asked', async () => {
    const { name, read } = openPlace(dist);
    const { compared, differences } = await compareSite({ name, read }, await readManifest(openPlace(dist)));
    expect([compared, differences.map(({ path }) => path)]).toEqual([5, ['a/x.html', 'b.txt', 'c.txt']]);
  });
});

it('of other releases a release keeps stylesheets alone, and one that is damaged is passed over', async () => {
  const site = makeFolder({ 'releases/000001-a/manifest.json': '{' });
  const [before, live] = [join(site, 'releases/000002-b'), join(site, 'releases/000003-c')];
  cpSync(makeBuiltSite({ 'tai-nguyen/1.css': 'a', 'tep/1.pdf': 'b' }), before, { recursive: true });
  cpSync(makeBuiltSite({ 'index.html': 'trang' }), live, { recursive: true });
  writeFiles(live, { 'tai-nguyen/1.css': 'a', 'tai-nguyen/1.css.gz': gzipSync('a') });
  expect((await compare(live)).differences).toEqual([]);
  writeFiles(live, { 'tai-nguyen/1.css.gz': gzipSync('b'), 'tai-nguyen/2.css': 'a', 'tep/1.pdf': 'b' });
  expect((await compare(live)).differences).toEqual([
    'tai-nguyen/1.css.gz changed',
    'tai-nguyen/2.css extra',
    'tep/1.pdf extra',
  ]);
});

describe('a sample', () => {
  const numbers = Array.from({ length: 100 }, (_, number) => `${String(number).padStart(3, '0')}.html`);
  const makeSite = (paths: readonly string[]) =>
    makeBuiltSite(Object.fromEntries(paths.map((path) => [path, ''])));

  async function listChosen(folder: string, sample: number): Promise<string[]> {
    const place = openPlace(folder);
    const asked: string[] = [];
    const read = (path: string) => (asked.push(path), place.read(path));
    await compareSite({ ...place, read }, await readManifest(place), sample);
    return asked.sort();
  }

  it.each([
    [1, ['index.html']],
    [2, ['051.html', 'index.html']],
    [5, ['020.html', '040.html', '061.html', '081.html', 'index.html']],
    [102, [...numbers, 'index.html', 'manifest/rest.json']],
    [1000, [...numbers, 'index.html', 'manifest/rest.json']],
  ])('of %i files is spread over the site, and home is one of them', async (sample, chosen) => {
    expect(await listChosen(makeSite([...numbers, 'index.html']), sample)).toEqual(chosen);
  });

  it('of a site without a home page has none', async () => {
    expect(await listChosen(makeSite(numbers), 2)).toEqual(['000.html', '050.html']);
  });
});
