import { expect, test } from 'vitest';
import { makeDocument } from './fixture-index.ts';
import { planYearPacks } from './plan-year-packs.ts';
import { namePack, type OfferedYear, PACK_LIST, readYearPack, type YearPack } from './year-pack.ts';

const pack: YearPack = {
  year: 2021,
  abbreviations: [{ short: 'UBND', long: 'ủy ban nhân dân' }],
  articles: [{ document: makeDocument(1, { title: 'Bài' }), page: '<!doctype html><title>Bài</title>' }],
};

function plan(key: string) {
  const files = planYearPacks([{ year: 2021, key, read: () => pack }]);
  return new Map(files.map(({ name, make }) => [name, make()]));
}

test('a pack is read as it was made, under the name that the list tells', async () => {
  const files = plan('one');
  const list = JSON.parse(new TextDecoder().decode(files.get(PACK_LIST))) as OfferedYear[];
  expect(list.map(({ year }) => year)).toEqual([2021]);
  expect(files.size).toBe(2);
  expect(await readYearPack(files.get(namePack(list[0] as OfferedYear)) as Uint8Array)).toEqual(pack);
});

test('another state of a year has another name', () => {
  expect([...plan('one').keys()][1]).not.toBe([...plan('two').keys()][1]);
});
