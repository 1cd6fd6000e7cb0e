import { describe, expect, it } from 'vitest';
import { markBytes } from '../build/output/file-mark.ts';
import { UsageError } from '../content/usage-error.ts';
import { DamagedManifestError, readManifest } from './read-manifest.ts';

const HASH = 'ab'.repeat(32);
const LIST = JSON.stringify([['index.html', 5, HASH]]);

/** A site elsewhere that answers with the given texts. */
const makePlace = (files: Readonly<Record<string, string>>) => ({
  name: 'https://xa.example/',
  read: async (path: string) => (path in files ? Buffer.from(files[path]!) : undefined),
});

/** The manifest of a site whose only list is the given one. */
const writeManifest = (list: string, files = 1) =>
  JSON.stringify({ format: 1, groups: { rest: { files, sha256: markBytes(Buffer.from(list)).sha256 } } });

const makeSite = (list: string, files = 1) =>
  makePlace({ 'manifest.json': writeManifest(list, files), 'manifest/rest.json': list });

it('gives every file of every list', async () => {
  const { files, lists } = await readManifest(makeSite(LIST));
  expect([...files]).toEqual([['index.html', { size: 5, sha256: HASH }]]);
  expect([...lists.keys()]).toEqual(['manifest/rest.json']);
});

it('reads no list that is known, unless what is known is another', async () => {
  const place = makePlace({ 'manifest.json': writeManifest(LIST) });
  expect((await readManifest(place, async () => Buffer.from(LIST))).files.size).toBe(1);
  const other = LIST.replace('index', 'khac');
  await expect(readManifest(place, async () => Buffer.from(other))).rejects.toThrow('bị hỏng');
});

it('tells a place without a manifest from one with a damaged manifest', async () => {
  const refused = readManifest(makePlace({}));
  await expect(refused).rejects.toThrow('Không có https://xa.example/manifest.json.');
  await expect(refused).rejects.not.toThrow(DamagedManifestError);
});

describe('from a place that is not to be trusted', () => {
  it.each([
    '{',
    'null',
    '5',
    '{}',
    `{"format":2,"groups":{"rest":{"files":1,"sha256":"${HASH}"}}}`,
    '{"format":1,"groups":{}}',
    '{"format":1,"groups":null}',
    '{"format":1,"groups":"rest"}',
    '{"format":1,"groups":{"rest":null}}',
    '{"format":1,"groups":{"rest":{"files":1,"sha256":"ab"}}}',
    `{"format":1,"groups":{"2021":{"files":1,"sha256":"${HASH}"},"../rest":{"files":1,"sha256":"${HASH}"}}}`,
    `{"format":1,"groups":{"rest/../../a":{"files":1,"sha256":"${HASH}"}}}`,
  ])('refuses the manifest %s', async (manifest) => {
    const refused = readManifest(makePlace({ 'manifest.json': manifest }));
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow('https://xa.example/manifest.json bị hỏng');
  });

  it.each(['../a', 'a/../../b', '/etc/passwd', './a', 'a//b', 'a/', '', 'a\\b', 'a\u0000b', 5])(
    'refuses a list with the path %j',
    async (path) => {
      const rows = [
        ['index.html', 5, HASH],
        [path, 5, HASH],
      ];
      const refused = readManifest(makeSite(JSON.stringify(rows), rows.length));
      await expect(refused).rejects.toThrow('manifest/rest.json bị hỏng');
    },
  );

  it.each(['.assetsignore', '..a', '...'])('takes the path %s, which leads nowhere else', async (path) => {
    const { files } = await readManifest(makeSite(JSON.stringify([[path, 5, HASH]])));
    expect([...files.keys()]).toEqual([path]);
  });

  it.each([
    ['is no list', '{}'],
    ['has a row that is none', '[null]'],
    ['has a row with more in it', JSON.stringify([['a', 5, HASH, 1]])],
    ['has a size that is none', JSON.stringify([['a', '5', HASH]])],
    ['has a size that is no whole number', JSON.stringify([['a', 5.5, HASH]])],
    ['has a hash that is none', JSON.stringify([['a', 5, 'x']])],
    ['has a hash with more after it', JSON.stringify([['a', 5, `${HASH}a`]])],
    ['has a hash with more before it', JSON.stringify([['a', 5, `a${HASH}`]])],
    ['has a hash in a list', JSON.stringify([['a', 5, [HASH]]])],
    ['has fewer files than the manifest says', '[]'],
  ])('refuses a list that %s', async (_what, list) => {
    await expect(readManifest(makeSite(list))).rejects.toThrow('manifest/rest.json bị hỏng');
  });

  it('refuses a manifest whose list is not there', async () => {
    const place = makePlace({ 'manifest.json': writeManifest(LIST) });
    await expect(readManifest(place)).rejects.toThrow('manifest/rest.json bị hỏng');
  });
});
