import { expect, it } from 'vitest';
import { loadArchive } from '../../content/load-archive.ts';
import { makeArticle, makeFolder, SITE_YAML } from '../../fixtures/scratch.ts';
import { checkNamesakes } from './check-namesakes.ts';

const NAMESAKES =
  'authors:\n  - {name: Nguyễn Văn An, units: [Sở Y tế]}\n  - {name: Nguyễn Văn An, units: [Hội Nông dân, Báo]}\n';

/** Places of the warnings about an article with this author. */
async function check(author: string, authors = NAMESAKES): Promise<string[]> {
  const contentDir = makeFolder({
    'site.yaml': SITE_YAML,
    'authors.yaml': authors,
    'articles/2021/08/mot.md': makeArticle('Một').replace(/author: .*/, `author: ${author}`),
  });
  const loaded = await loadArchive({ contentDir, cacheDir: makeFolder(), codeVersion: '', now: 2e12 });
  if (loaded.archive === undefined) throw new Error('no archive');
  return checkNamesakes(loaded.folder, loaded.archive).map(({ line, column, message }) => {
    expect(message).toMatch(/một trong: Sở Y tế; Hội Nông dân; Báo\.$/);
    return `${line}:${column}`;
  });
}

it.each([
  ['Nguyễn Văn An', ['4:9']],
  ['{name: NGUYỄN VĂN AN, unit: Sở Nội vụ}', ['4:9']],
  ['[{name: Nguyễn Văn An, unit: báo}, Nguyễn Văn An]', ['4:44']],
])('%s is unclear where two people bear the name', async (author, places) => {
  expect(await check(author)).toEqual(places);
});

it.each(['{name: Nguyễn Văn An, unit: sở y tế}', 'Nguyễn Văn Ân'])('%s is clear', async (author) => {
  expect(await check(author)).toEqual([]);
});

it('a name that one person bears needs no unit', async () => {
  expect(await check('Nguyễn Văn An', 'authors:\n  - {name: Nguyễn Văn An, units: [Sở Y tế]}\n')).toEqual([]);
});
