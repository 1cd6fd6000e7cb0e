import { expect, it } from 'vitest';
import type { Article } from '../../content/archive.ts';
import type { SiteDate } from '../../text/brands.ts';
import { makeArticle } from '../archive-fixture.ts';
import { keyOfHistory } from './edit-history.ts';

const correction = { date: '2016-01-02' as SiteDate, text: 'Sửa.' };
const withdrawn = { date: '2016-01-02' as SiteDate, reason: 'Sai.' };

/** The key of an article whose versions were committed from this moment on. */
function keyFrom(
  seconds: number,
  versions: number,
  fields: Partial<Article>,
  { showsWords } = { showsWords: true },
): string {
  const revisions = Array.from({ length: versions }, (_, index) => ({
    seconds: seconds + index,
    blob: 'a1',
  }));
  return keyOfHistory(makeArticle(0, fields), {
    showsWords,
    revisionsOf: () => revisions,
    readVersions: () => [],
  });
}

it.each<[what: string, versions: number, fields: Partial<Article>, follows: boolean]>([
  ['an article that was edited', 2, {}, true],
  ['one of a single version', 1, {}, false],
  ['one of a single version that says itself what was corrected', 1, { corrections: [correction] }, false],
  ['one that git does not know', 0, {}, false],
  ['a withdrawn one', 2, { withdrawn }, false],
])('whether the page of %s follows the moments of its commits', (_what, versions, fields, follows) => {
  expect(keyFrom(1, versions, fields) !== keyFrom(2, versions, fields)).toBe(follows);
});

it('a correction shows in the history of an article that nobody else edited', () => {
  expect(keyFrom(1, 1, { corrections: [correction] })).not.toBe(keyFrom(1, 1, {}));
});

it.each([
  [2, true],
  [1, false],
])(
  'the page of an article of %i versions follows whether changed words are shown: %s',
  (versions, follows) => {
    const [words, days] = [true, false].map((showsWords) => keyFrom(1, versions, {}, { showsWords }));
    expect(words !== days).toBe(follows);
  },
);
