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
