import { expect, test } from 'vitest';
import { buildBlock } from '../indexing/block.ts';
import { cutPlain, cutWords } from '../indexing/cut-tables.ts';
import type { Digest } from '../indexing/digest.ts';
import { IN_SUMMARY, IN_TITLE } from '../indexing/digest.ts';
import { type Part, placeWord, plainShards, wordShards } from './part.ts';
import { readShard, StaleShardError } from './shard.ts';
import { ShardMaker } from '../indexing/shard-maker.ts';
import { spreadLane } from './term.ts';

const PART: Part = { name: 'base', first: 0, count: 5, stamp: 0x12345678 };

function makeDigest(words: number[], places: number[], spellings: number[], plain: number[] = []): Digest {
  return {
    words: Int32Array.from(words),
    places: Int32Array.from(places),
    spellings: Int32Array.from(spellings),
    plain: Int32Array.from(plain),
    labels: [],
  };
}

function makeShard(digests: readonly Digest[]): Uint8Array {
  const shards = { words: { ...wordShards(PART), bits: 0 }, plain: { ...plainShards(PART), bits: 0 } };
  return new ShardMaker(PART, [buildBlock(digests, spreadLane)]).make(0, shards);
}

const NOTHING = makeDigest([], [], []);

test('a word is read with its places and spellings from a file that is written by hand, and written so', () => {
  const word = { key: 77, spelling: 5 };
  const bits = [
    PART.stamp.toString(2).padStart(32, '0'),
    // One key: 2 in gamma code, its 31 low bits after none in unary.
    `100 0${word.key.toString(2).padStart(31, '0')}`,
    // Two articles of five, 1 and 2: 3 in gamma code, gaps of 1 and 0.
    '101 10 0',
    // Of these two the first has it in the title, none in the summary.
    '100 0 0',
    // Two spellings: 3 in gamma code; the first article has that without marks, both have the other one.
    `101 ${'0'.repeat(24)} 100 0 ${word.spelling.toString(2).padStart(24, '0')} 101`,
    // No other terms.
    '0',
  ];
  const bytes = toBytes(bits.join('').replaceAll(' ', ''));
  expect(readShard(bytes, PART)).toEqual({
    words: new Map([
      [
        word.key,
        {
          articles: Uint32Array.of(1, 2),
          inTitle: Uint32Array.of(1),
          inSummary: Uint32Array.of(),
          spellings: new Map([
            [0, Uint32Array.of(1)],
            [word.spelling, Uint32Array.of(1, 2)],
          ]),
        },
      ],
    ]),
    plain: new Map(),
  });
  const digests = [
    NOTHING,
    makeDigest([1, word.key], [IN_TITLE], [0, 0, 0, word.spelling]),
    makeDigest([1, word.key], [0], [0, word.spelling]),
  ];
  expect(makeShard(digests)).toEqual(bytes);
});

function toBytes(bits: string): Uint8Array {
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}

test('a pair is read with all places that it has in an article', () => {
  const digest = makeDigest([], [], [], [1, -2, IN_TITLE, 1, -2, 0, 1, -2, IN_SUMMARY]);
  expect(readShard(makeShard([NOTHING, digest]), PART).plain.get(2 ** 32 - 2)).toEqual({
    articles: Uint32Array.of(1),
    inTitle: Uint32Array.of(1),
    inSummary: Uint32Array.of(1),
  });
});

test('of a word that most articles have, no places are kept', () => {
  const digest = makeDigest([1, 77], [IN_TITLE], [0, 0]);
  const { words } = readShard(makeShard([digest, digest, digest]), PART);
  expect(words.get(77)).toMatchObject({ articles: Uint32Array.of(0, 1, 2), inTitle: Uint32Array.of() });
});

test('two words that meet under one key are found together', () => {
  const one = makeDigest([1, 77], [IN_TITLE], [0, 5]);
  const both = makeDigest([2, 77, 1, 77], [0, IN_SUMMARY], [0, 5, 1, 0]);
  expect(readShard(makeShard([both, NOTHING, one]), PART).words.get(77)).toEqual({
    articles: Uint32Array.of(0, 2),
    inTitle: Uint32Array.of(2),
    inSummary: Uint32Array.of(0),
    spellings: new Map([
      [0, Uint32Array.of(0)],
      [5, Uint32Array.of(0, 2)],
    ]),
  });
});

test('a file of another state of the archive is refused', () => {
  expect(() => readShard(makeShard([NOTHING]), { ...PART, stamp: 1 })).toThrow(StaleShardError);
});

test('a damaged file is reported', () => {
  const bytes = makeShard([makeDigest([1, 77], [0], [0, 5])]);
  expect(() => readShard(bytes.subarray(0, 6), PART)).toThrow(RangeError);
});

test('a term stands in the file that its name is computed from', () => {
  const part: Part = { name: 'base', first: 0, count: 10_000, stamp: 1 };
  const { file, key } = placeWord(part, { a: -5, b: -7 });
  expect(file).toMatch(/^goc\/tu\/0[0-7][0-9a-f]{2}\.bin$/);
  expect(key).toBe(2 ** 32 - 7);
});

test('a file is made of the terms of its run of files alone', () => {
  const numbers = Array.from({ length: 300 }, (_, term) => term);
  const terms = numbers.flatMap((term) => [term, term * 7, term % 3]);
  const words = numbers.flatMap((term) => [term, term * 5]);
  const places = numbers.map((term) => term % 4);
  const spellings = numbers.flatMap((term) => [term, term % 2 === 0 ? 0 : term]);
  const digests = [makeDigest([], [], [], terms.slice(0, 600)), makeDigest(words, places, spellings, terms)];
  const block = buildBlock(digests, spreadLane);
  const [wordFiles, plainFiles] = [
    { ...wordShards(PART), bits: 3 },
    { ...plainShards(PART), bits: 3 },
  ];
  const runs = [
    [0, 4],
    [4, 8],
  ] as const;
  for (const [first, end] of runs) {
    const cut = { ...cutWords(block, wordFiles, first, end), ...cutPlain(block, plainFiles, first, end) };
    expect(cut.words.postings.length).toBeLessThan(block.words.postings.length);
    expect(cut.spellings.postings.length).toBeLessThan(block.spellings.postings.length);
    expect(cut.plain.postings.length).toBeLessThan(block.plain.postings.length);
    for (let shard = first; shard < end; shard += 1) {
      const files = { words: wordFiles, plain: plainFiles };
      const bytes = new ShardMaker(PART, [cut]).make(shard, files);
      expect(bytes).toEqual(new ShardMaker(PART, [block]).make(shard, files));
      const read = readShard(bytes, PART);
      expect(Math.min(read.words.size, read.plain.size)).toBeGreaterThan(0);
    }
  }
});
