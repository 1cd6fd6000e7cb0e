import { buildBlock } from '../indexing/block.ts';
import { createDigester } from '../indexing/digest.ts';
import type { Abbreviation, SearchDocument } from '../format/document.ts';
import { joinParts, type SearchIndex } from '../querying/joined-index.ts';
import { homeLane, type Part, plainShards, wordShards } from '../format/part.ts';
import type { SearchRecord } from '../format/record.ts';
import { readShard } from '../format/shard.ts';
import { ShardMaker } from '../indexing/shard-maker.ts';
import { AUTHORS_FILE, type Counted, sumCounted } from '../format/word-list.ts';

/** The index of one year, as a telephone keeps it. */
export interface YearIndex {
  year: number;
  /** All postings in one file of the index's form. */
  shard: Uint8Array;
  /** What results show, oldest first; with the authors, where a part of a name is to find them. */
  records: readonly (SearchRecord & { authors?: readonly string[] })[];
}

/** Indexes the articles of a year, oldest first. */
export function indexYear(
  year: number,
  documents: readonly SearchDocument[],
  abbreviations: readonly Abbreviation[],
): YearIndex {
  const part = describeYear(0, documents.length);
  const block = buildBlock(documents.map(createDigester(abbreviations)), homeLane);
  const whole = { words: { ...wordShards(part), bits: 0 }, plain: { ...plainShards(part), bits: 0 } };
  return {
    year,
    shard: new ShardMaker(part, [block]).make(0, whole),
    records: documents.map(({ url, title, date, section, summary, text }) => ({
      url,
      title,
      date,
      section,
      summary,
      text,
    })),
  };
}

/** Opens some years as one index. @throws RangeError when a shard is damaged */
export function openYears(years: readonly YearIndex[]): SearchIndex {
  const sorted = [...years].sort((one, two) => one.year - two.year);
  const records = sorted.flatMap((year) => year.records);
  let first = 0;
  const parts = sorted.map(({ year, shard, records: { length } }) => {
    const part = describeYear(first, length);
    first += length;
    return { year, part, shard: readShard(shard, part) };
  });
  const sources = parts.map(({ part, shard: { words, plain } }) => ({
    part,
    findWord: async ({ b }: { b: number }) => words.get(b >>> 0),
    findPlain: async ({ b }: { b: number }) => plain.get(b >>> 0),
  }));
  return {
    count: records.length,
    years: parts.map(({ year, part }) => [year, part.first] as const),
    ...joinParts(sources),
    async findRecord(article) {
      const record = records[article];
      if (record === undefined) throw new RangeError(`no article ${article}`);
      return record;
    },
    findTexts: async (name) =>
      name === AUTHORS_FILE ? sumCounted(records.map(({ authors = [] }) => authors.map(countOne))) : [],
  };
}

function countOne(text: string): Counted {
  return [text, 1];
}

function describeYear(first: number, count: number): Part {
  return { name: 'recent', first, count, stamp: 0 };
}
