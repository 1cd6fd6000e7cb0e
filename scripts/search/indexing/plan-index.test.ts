import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import type { SiteDate } from '../../text/brands.ts';
import type { SearchDocument } from '../format/document.ts';
import { makeDocument, makeFiles, toEntries } from '../fixture-index.ts';
import { createMemoryStore, type IndexStore } from './index-store.ts';
import { planIndex } from './plan-index.ts';

const SYLLABLES =
  'bán bàn ban đất xã mới nông thôn kỹ thuật hòa bình khó khăn 582 QĐ TTg vùng cao bản làng UBND'.split(' ');
const ABBREVIATIONS = [{ short: 'UBND', long: 'ủy ban nhân dân' }];

/** So many different documents; the same number gives the same one. */
function makeDocuments(count: number): SearchDocument[] {
  return Array.from({ length: count }, (_, number) => {
    const say = (length: number, step: number) =>
      Array.from(
        { length },
        (_unused, index) => SYLLABLES[(number * step + index * index) % SYLLABLES.length],
      ).join(' ');
    return makeDocument(number, {
      title: `${say(3, 5)} ${number}`,
      summary: say(4, 7),
      text: say(12, 11),
      date: `${2015 + Math.floor(number / 300)}-01-01` as SiteDate,
      section: number % 3 === 0 ? 'kinh-te' : 'van-hoa',
      authors: [`Tác giả ${number % 7}`],
      terms: [`chủ đề ${number % 5}`],
    });
  });
}

const DOCUMENTS = makeDocuments(1203);

const kept = new Map<string, Uint8Array>();
const files = makeFiles(DOCUMENTS, { store: createMemoryStore(kept), abbreviations: ABBREVIATIONS });
const keys = new Map(plan(DOCUMENTS).map(({ name, key }) => [name, key]));

/** A cache as the index of DOCUMENTS leaves it. */
function openStore(): IndexStore {
  return createMemoryStore(new Map(kept));
}

/** What an index built on that of DOCUMENTS makes anew, and all its files. */
function rebuild(after: readonly SearchDocument[]): { stale: string[]; result: Map<string, Uint8Array> } {
  const planned = plan(after, openStore());
  const stale = planned.filter(({ name, key }) => keys.get(name) !== key);
  const result = new Map(planned.flatMap(({ name }) => [...keepFile(name)]));
  for (const { name, make } of stale) result.set(name, make());
  return { stale: stale.map(({ name }) => name), result };
}

function* keepFile(name: string): Generator<[string, Uint8Array]> {
  const bytes = files.get(name);
  if (bytes !== undefined) yield [name, bytes];
}

function plan(documents: readonly SearchDocument[], store = createMemoryStore()) {
  return planIndex(toEntries(documents), { store, abbreviations: ABBREVIATIONS, version: '' });
}

/** Names with hashes of the bytes: quicker to compare than bytes. */
function listFiles(found: ReadonlyMap<string, Uint8Array>): string[] {
  return [...found]
    .map(([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`)
    .sort();
}

/** How many articles are read to make every file of an index on a cache. */
function countReads(after: readonly SearchDocument[], store = openStore()): number {
  let reads = 0;
  const entries = toEntries(after).map((entry) => ({
    ...entry,
    read: () => {
      reads += 1;
      return entry.read();
    },
  }));
  for (const { make } of planIndex(entries, { store, abbreviations: ABBREVIATIONS, version: '' })) make();
  return reads;
}

function replace(place: number, fields: Partial<SearchDocument>): SearchDocument[] {
  return DOCUMENTS.map((document, index) => (index === place ? { ...document, ...fields } : document));
}

const NEWEST = makeDocument(9999, { title: 'bài mới nhất', date: '2020-01-01' as SiteDate });

describe('an incremental index is a clean one, byte for byte', () => {
  test.each<[string, SearchDocument[]]>([
    ['when nothing changed', DOCUMENTS],
    ['when a newest article is added', [...DOCUMENTS, NEWEST]],
    ['when the newest is taken away', DOCUMENTS.slice(0, -1)],
    ['when an old article is changed', replace(300, { text: 'chữ khác hẳn' })],
    ['when a recent article is changed', replace(1100, { text: 'chữ khác hẳn' })],
    ['when an old article is withdrawn', replace(300, { withdrawn: true })],
    ['when an article is put in between', [...DOCUMENTS.slice(0, 7), NEWEST, ...DOCUMENTS.slice(7)]],
    ['when an old article is taken away', DOCUMENTS.filter((_, place) => place !== 450)],
    ['when the base grows', makeDocuments(1501)],
    ['when the base shrinks', makeDocuments(999)],
    ['when the base goes', makeDocuments(120)],
    ['when nothing is left', []],
    ['when the order changes', DOCUMENTS.toReversed()],
  ])('%s', (_, after) => {
    const clean = makeFiles(after, { abbreviations: ABBREVIATIONS });
    expect(listFiles(rebuild(after).result)).toEqual(listFiles(clean));
  });

  test('after one change after another', () => {
    const store = openStore();
    let documents = DOCUMENTS;
    for (const [step, place] of [450, 7, 1100, 450].entries()) {
      documents = documents
        .toSpliced(place, 1, makeDocument(5000 + step, { title: `bài ${place}` }))
        .toReversed();
      for (const { make } of plan(documents, store)) make();
    }
    const planned = plan(documents, store);
    expect(planned.map(({ name, key }) => `${name} ${key}`)).toEqual(
      plan(documents).map(({ name, key }) => `${name} ${key}`),
    );
    const result = new Map(planned.map(({ name, make }) => [name, make()]));
    expect(listFiles(result)).toEqual(listFiles(makeFiles(documents, { abbreviations: ABBREVIATIONS })));
  });

  test('when an old article is changed and all of the cache but its list is lost', () => {
    const store = openStore();
    store.keepOnly(new Set(['state']));
    const after = replace(300, { text: 'chữ khác hẳn' });
    const state = (planned: ReturnType<typeof plan>) => planned.map(({ name, key }) => `${name} ${key}`);
    expect(state(plan(after, store))).toEqual(state(plan(after)));
  });

  test('when the abbreviations change', () => {
    const store = openStore();
    expect(listFiles(makeFiles(DOCUMENTS, { store }))).toEqual(listFiles(makeFiles(DOCUMENTS)));
  });
});

test('blocks that another version of the code left in another form are not looked at', () => {
  const store = openStore();
  for (const name of kept.keys()) if (name !== 'state') store.write(name, serialize({}));
  const after = planIndex(toEntries(DOCUMENTS), { store, abbreviations: ABBREVIATIONS, version: 'next' });
  expect(listFiles(new Map(after.map(({ name, make }) => [name, make()])))).toEqual(listFiles(files));
});

test('no two files have one name', () => {
  const names = plan(DOCUMENTS).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('nothing is stale when nothing changed', () => {
  expect(rebuild(DOCUMENTS).stale).toEqual([]);
});

test('a newest article makes only the recent part anew, its own record and the manifest', () => {
  const { stale } = rebuild([...DOCUMENTS, NEWEST]);
  const others = stale.filter((name) => !name.startsWith('moi/'));
  expect(others).toEqual(['muc-luc.json', 'bai/1/1203.bin']);
});

test('a changed word of an old article makes only the files of that word anew', () => {
  const { stale } = rebuild(replace(300, { text: `${DOCUMENTS[300]?.text} khuếch` }));
  const kinds = stale.map((name) => name.replace(/[^/]*$/, ''));
  expect(kinds.filter((kind) => kind === 'goc/tu/')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'goc/cap/').length).toBeLessThan(10);
  expect(kinds.filter((kind) => kind === 'moi/')).toEqual([]);
  expect(kinds.filter((kind) => kind === 'bai/0/')).toHaveLength(1);
});

describe('which articles are read', () => {
  test.each<[string, SearchDocument[], number]>([
    ['none when nothing changed', DOCUMENTS, 0],
    ['a newest one', [...DOCUMENTS, NEWEST], 1],
    ['a changed one', replace(300, { text: 'khác' }), 1],
    ['one put in between', [...DOCUMENTS.slice(0, 7), NEWEST, ...DOCUMENTS.slice(7)], 1],
    ['none when one is taken away', DOCUMENTS.filter((_, place) => place !== 450), 0],
  ])('%s', (_, after, reads) => {
    expect(countReads(after)).toBe(reads);
  });

  test('each once when there is no cache', () => {
    expect(countReads(DOCUMENTS, createMemoryStore())).toBe(1203);
  });

  test('each once when all of the cache but its list is lost', () => {
    const store = openStore();
    store.keepOnly(new Set(['state']));
    expect(countReads(DOCUMENTS, store)).toBe(1203);
  });
});

test('damaged files of the cache are made again', () => {
  const store = openStore();
  const damaged: IndexStore = { ...store, read: (name) => store.read(name)?.subarray(0, 100) };
  const made = makeFiles(DOCUMENTS, { store: damaged, abbreviations: ABBREVIATIONS });
  expect(listFiles(made)).toEqual(listFiles(files));
});
