import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../fixtures/scratch.ts';
import { openPlace } from './place.ts';

const folder = makeFolder({ 'manifest.json': '{}', 'cu-manifest.json/index.html': '' });

it.each([
  [folder, `${folder}/`],
  [`${folder}/`, `${folder}/`],
  [`${folder}/manifest.json`, `${folder}/`],
  [join(folder, 'cu-manifest.json'), `${folder}/cu-manifest.json/`],
  // What stands where the command runs, and not in the root of the disk.
  ['manifest.json', './'],
  ['https://kho.example', 'https://kho.example/'],
  ['https://kho.example/manifest.json', 'https://kho.example/'],
  ['https://kho.example/cu/manifest.json', 'https://kho.example/cu/'],
])('%s is %s', (where, name) => {
  expect(openPlace(where).name).toBe(name);
});

it('a folder gives nothing for what is no file, and tells what cannot be read', async () => {
  const place = openPlace(folder);
  for (const path of ['khong-co', 'cu-manifest.json', 'manifest.json/khong-co'])
    expect(await place.read(path)).toBeUndefined();
  await expect(place.read('a'.repeat(300))).rejects.toThrow(/^Không đọc được .*a \(ENAMETOOLONG\)$/);
});

it('a release knows those beside it, and a folder that is none knows no other', () => {
  const site = makeFolder({
    'releases/000001-a/index.html': '',
    'releases/000002-b/index.html': '',
    'releases/.new/index.html': '',
    'luu/000003-c/index.html': '',
    'luu/000004-d/index.html': '',
  });
  symlinkSync('releases/000002-b', join(site, 'current'));
  const listBeside = (path: string) =>
    openPlace(join(site, path))
      .listReleases?.()
      .map(({ name }) => name);
  const first = `${join(site, 'releases/000001-a')}/`;
  expect(listBeside('current')).toEqual([first]);
  expect(listBeside('releases/000002-b')).toEqual([first]);
  expect(listBeside('releases/.new')).toEqual([]);
  expect(listBeside('luu/000003-c')).toEqual([]);
});
