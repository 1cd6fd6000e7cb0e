import { expect, test } from 'vitest';
import { makeDocument, makeFiles, openFiles } from '../fixture-index.ts';
import { AUTHORS_FILE, SUGGESTIONS_FILE, VOCABULARY_FILE } from '../format/word-list.ts';

test('the lists name words, and tags with authors, the most frequent first', async () => {
  const documents = Array.from({ length: 502 }, (_, number) =>
    makeDocument(number, {
      title: 'Kè Mới 2021',
      text: number % 2 === 0 ? 'kỹ B40 x' : '',
      terms: number > 499 ? ['Nậm Mơ'] : ['kè', 'Nậm Mơ'],
      authors: ['Lò Văn Hòa'],
    }),
  );
  const index = await openFiles(makeFiles(documents));
  expect(await index.findTexts(VOCABULARY_FILE)).toEqual(
    [
      ['kè', 502],
      ['mới', 502],
      ['hòa', 502],
      ['lò', 502],
      ['mơ', 502],
      ['nậm', 502],
      ['văn', 502],
      ['kỹ', 251],
    ].toSorted((one, two) => Number(two[1]) - Number(one[1]) || (String(one[0]) < String(two[0]) ? -1 : 1)),
  );
  expect(await index.findTexts(SUGGESTIONS_FILE)).toEqual([
    ['Lò Văn Hòa', 502],
    ['Nậm Mơ', 502],
    ['kè', 500],
  ]);
  expect(await index.findTexts(AUTHORS_FILE)).toEqual([['Lò Văn Hòa', 502]]);
});
