import { expect, test } from 'vitest';
import { cutWord } from './cut-word.ts';

const KNOWN = new Map(['an', 'bien', 'the', 'hoc', 'dien', 'th', 'than'].map((word, place) => [word, place]));

test.each([
  ['dienbien', ['dien', 'bien']],
  ['an', ['an']],
  ['than', ['than']],
  ['hocthe', ['hoc', 'the']],
  ['dienx', undefined],
  ['', []],
])('%s is cut into %j', (text, words) => {
  expect(cutWord(text, KNOWN)).toEqual(words);
});

test('of two ways with as many words the one is taken whose least frequent word is more frequent', () => {
  const cut = (...known: string[]) => cutWord('abc', new Map(known.map((word, place) => [word, place])));
  expect(cut('ab', 'bc', 'c', 'a')).toEqual(['ab', 'c']);
  expect(cut('a', 'ab', 'c', 'bc')).toEqual(['ab', 'c']);
  expect(cut('c', 'bc', 'a', 'ab')).toEqual(['a', 'bc']);
});
