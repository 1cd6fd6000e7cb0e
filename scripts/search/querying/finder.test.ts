import { expect, test } from 'vitest';
import { createFinder } from './finder.ts';
import { makeDocument, makeFiles } from '../fixture-index.ts';
import { MANIFEST_FILE } from '../format/manifest.ts';
import { parseQuery } from './query.ts';
import { search } from './search.ts';

const DOCUMENTS = Array.from({ length: 3 }, (_, number) => makeDocument(number, { text: `xã ${number}` }));
const TODAY = makeFiles(DOCUMENTS);
const TOMORROW = makeFiles([...DOCUMENTS, makeDocument(3, { text: 'xã mới' })]);

/** A reader's searches on a site whose files a function decides; `asked` notes what was fetched. */
function visit(publish: (name: string) => ReadonlyMap<string, Uint8Array>) {
  const asked: string[] = [];
  const find = createFinder(async (name, isFresh) => {
    asked.push(isFresh ? `${name} fresh` : name);
    const bytes = publish(name).get(name);
    if (bytes === undefined) throw new Error(`no file ${name}`);
    return bytes;
  });
  return { asked, findXa: () => find((index) => search(index, parseQuery('xã'))) };
}

test('the manifest is fetched once', async () => {
  const { asked, findXa } = visit(() => TODAY);
  await findXa();
  await findXa();
  expect(asked.filter((name) => name.startsWith(MANIFEST_FILE))).toHaveLength(1);
});

test('when a new index is published between two fetches, it is opened past the caches', async () => {
  let published = TODAY;
  const { asked, findXa } = visit((name) => {
    const files = published;
    if (name === MANIFEST_FILE) published = TOMORROW;
    return files;
  });
  expect((await findXa()).articles).toEqual([3, 2, 1, 0]);
  expect(asked.at(-1)).toMatch(/\.bin fresh$/);
});

test('a failure is reported, and forgotten when the network is back', async () => {
  let published: ReadonlyMap<string, Uint8Array> = new Map();
  const { findXa } = visit(() => published);
  await expect(findXa()).rejects.toThrow('no file');
  published = TODAY;
  expect((await findXa()).articles).toHaveLength(3);
});
