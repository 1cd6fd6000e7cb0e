import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodeUtf8 } from '../../text/utf8.ts';
import { makeDocument } from '../fixture-index.ts';
import { createMemoryStore } from '../indexing/index-store.ts';
import { planYearPacks, type PlannedPart } from './plan-year-packs.ts';
import { joinPackPart } from './join-pack-part.ts';
import { PACK_FOLDER, PACK_LIST, type PackList, partOf, readPackPart } from './year-pack.ts';

const ABBREVIATIONS = [{ short: 'UBND', long: 'ủy ban nhân dân' }];

function makePart(name: string, key = name, reads: string[] = []): PlannedPart {
  const html = encodeUtf8(`<!doctype html><title>${key}</title>`);
  return {
    name,
    key,
    articles: 1,
    read: () => {
      reads.push(key);
      return [
        { path: '/2021/08/bai-1/', html, document: makeDocument(1, { title: `Bài của ${name}` }) },
        { path: '/2021/08/', html },
      ];
    },
  };
}

function plan(parts: readonly PlannedPart[], store = createMemoryStore()) {
  return new Map(
    planYearPacks(parts, { store, abbreviations: ABBREVIATIONS }).map((file) => [file.url, file]),
  );
}

async function readList(files: ReturnType<typeof plan>): Promise<PackList> {
  return JSON.parse(new TextDecoder().decode(await files.get(PACK_LIST)?.make())) as PackList;
}

test.each([
  ['/2021/', '2021-00'],
  ['/2021/08/', '2021-08'],
  ['/2021/08/trang/1/', '2021-08'],
  ['/2021/08/cau-moi/', '2021-08'],
  ['/chuyen-muc/tin-tuc/', undefined],
  ['/20211/', undefined],
])('%s belongs to the part %s', (path, part) => {
  expect(partOf(path)).toBe(part);
});

test('a part is read as it was made, under the name and with the size that the list tells', async () => {
  const files = plan([makePart('2021-08'), makePart('2020-12'), makePart('2021-00')]);
  const { abbreviations, years } = await readList(files);
  expect(abbreviations).toEqual(ABBREVIATIONS);
  expect(years.map(({ year, articles }) => [year, articles])).toEqual([
    [2020, 1],
    [2021, 2],
  ]);
  expect(years[1]?.parts.map(([name]) => name.slice(0, 7))).toEqual(['2021-00', '2021-08']);
  const [name = '', size] = years[1]?.parts[1] ?? [];
  const bytes = (await files.get(PACK_FOLDER + name)?.make()) ?? new Uint8Array();
  expect(bytes.length).toBe(size);
  const html = '<!doctype html><title>2021-08</title>';
  expect(await readPackPart(bytes)).toEqual({
    documents: [makeDocument(1, { title: 'Bài của 2021-08' })],
    pages: { '/2021/08/bai-1/': html, '/2021/08/': html },
  });
  await expect(readPackPart(bytes.subarray(0, 60))).rejects.toBeInstanceOf(Error);
});

test('a part holds texts beyond ASCII, empty ones, and articles in their order', async () => {
  const pages = ['Nậm Pồ', '', '𠮷\nhai dòng'].map((text, index) => ({
    path: `/2021/08/bai-${index}/`,
    html: encodeUtf8(`<p>${text}</p>`),
    document: makeDocument(index, { text }),
  }));
  const part = await readPackPart(deflateRawSync(joinPackPart(pages)));
  expect(part.documents).toEqual(pages.map(({ document }) => document));
  expect(Object.values(part.pages)).toEqual(['<p>Nậm Pồ</p>', '<p></p>', '<p>𠮷\nhai dòng</p>']);
  expect(await readPackPart(deflateRawSync(joinPackPart([])))).toEqual({ documents: [], pages: {} });
});

test('another content of a month has another name, and the other months keep theirs', () => {
  const before = [...plan([makePart('2021-07'), makePart('2021-08')]).keys()];
  const after = [...plan([makePart('2021-07'), makePart('2021-08', 'changed')]).keys()];
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});

test('a list reads only the parts whose size it does not know', async () => {
  const store = createMemoryStore();
  const first = await readList(plan([makePart('2021-07'), makePart('2021-08')], store));
  const reads: string[] = [];
  const parts = [makePart('2021-07', '2021-07', reads), makePart('2021-08', 'changed', reads)];
  const second = await readList(plan(parts, store));
  expect(reads).toEqual(['changed']);
  expect(second.years[0]?.parts[0]).toEqual(first.years[0]?.parts[0]);
  expect(second).toEqual(await readList(plan(parts)));
});
