import { expect, it } from 'vitest';
import { loadArchive } from '../../content/load-archive.ts';
import { makeArticle, makeFolder, SITE_YAML } from '../../fixtures/scratch.ts';
import { checkDates } from './check-dates.ts';

/** Places and days of the warnings about an article of 26/08/2021, 18:14, with these fields. */
async function check(front: string): Promise<string[]> {
  const contentDir = makeFolder({
    'site.yaml': SITE_YAML,
    'articles/2021/08/mot.md': makeArticle('Một', { date: '2021-08-26 18:14', front }),
  });
  const loaded = await loadArchive({ contentDir, cacheDir: makeFolder(), codeVersion: '', now: 2e12 });
  if (loaded.archive === undefined) throw new Error('no archive');
  return checkDates(loaded.folder, loaded.archive).map(
    ({ line, column, message }) => `${line}:${column} ${message.slice(0, 'Ngày 26/08/2021'.length)}`,
  );
}

it.each([
  ['updated: 25/08/2021 23:59\n', ['7:10 Ngày 25/08/2021']],
  [
    'corrections:\n  - {date: 2021-09-01, text: a}\n  - date: 2012-09-02\n    text: b\n',
    ['9:11 Ngày 02/09/2012'],
  ],
  ['withdrawn: {date: 2020-08-27, reason: a}\n', ['7:19 Ngày 27/08/2020']],
])('%j is before the day of publication', async (front, places) => {
  expect(await check(front)).toEqual(places);
});

it.each(['', 'updated: 2021-08-26\n', 'updated: 26/08/2021 06:00\n', 'updated: 2021-08-26T03:00:00+09:00\n'])(
  '%j may stand',
  async (front) => {
    expect(await check(front)).toEqual([]);
  },
);
