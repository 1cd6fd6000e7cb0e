import { expect, it } from 'vitest';
import { loadArchive } from '../../content/load-archive.ts';
import { makeArticle, makeFolder, SITE_YAML } from '../../fixtures/scratch.ts';
import { checkOldAddresses } from './check-old-addresses.ts';

/** Places of the warnings about two articles with these old addresses; the second is the newer. */
async function check(
  first: string,
  second: string,
  words = /articles\/2021\/08\/mot\.md lẫn articles\/2021\/08\/hai\.md/,
): Promise<string[]> {
  const contentDir = makeFolder({
    'site.yaml': SITE_YAML,
    'pages/gioi-thieu.md': '---\ntitle: Giới thiệu\n---\n\nVề trang này.\n',
    'articles/2021/08/mot.md': makeArticle('Một', { date: '2021-08-01', front: `legacyUrls: ${first}\n` }),
    'articles/2021/08/hai.md': makeArticle('Hai', { date: '2021-08-02', front: `legacyUrls: ${second}\n` }),
  });
  const loaded = await loadArchive({ contentDir, cacheDir: makeFolder(), codeVersion: '', now: 2e12 });
  if (loaded.archive === undefined) throw new Error('no archive');
  const plan = new Map(['/rss.xml', '/tim-kiem/', '/2021/'].map((url) => [url, {}]));
  return checkOldAddresses(loaded.folder, loaded.archive, plan).map(({ line, column, message }) => {
    expect(message).toMatch(words);
    return `${line}:${column} ${/"(.*?)"/.exec(message)?.[1]}`;
  });
}

it.each([
  [
    '/a?x=1&Y=2',
    'https://Cu.example/A?y=2&x=1&utm_source=zalo',
    '7:13 https://Cu.example/A?y=2&x=1&utm_source=zalo',
  ],
  ['http://cu.example/a', 'https://www.cu.example/A', '7:13 https://www.cu.example/A'],
  ['[/b, /tin/Nậm%20Tin]', '[/c, cu.example/tin/n%E1%BA%ADm%20tin]', '7:18 cu.example/tin/n%E1%BA%ADm%20tin'],
])('%s and %s are one address', async (first, second, place) => {
  expect(await check(first, second)).toEqual([place]);
});

it.each([
  ['/a?x=1', '/a?x=2'],
  ['/a', '/a/'],
  ['http://mot.example/a?x=1', 'http://hai.example/a?x=1'],
])('%s and %s are no clash', async (first, second) => {
  expect(await check(first, second)).toEqual([]);
});

it.each([
  [
    '[/2021/08/hai/, https://cu.example/2021/08/Hai]',
    '/2021/08/hai',
    ['7:14 /2021/08/hai/', '7:29 https://cu.example/2021/08/Hai'],
  ],
  ['["/?p=7", /index.html]', '/2021/08/Hai/index.html?x=1', ['7:14 /?p=7', '7:23 /index.html']],
  [
    '[/rss.xml, "/tim-kiem?q=a", /tin/rss.xml]',
    '/2021',
    ['7:14 /rss.xml', '7:24 /tim-kiem?q=a', '7:13 /2021'],
  ],
  ['["/2021/08/mot/?x=1", /2021/08/ba/]', '/2021/07/hai/', []],
  ['[/chuyen-muc/tin-tuc/, /gioi-thieu/]', '/b', ['7:14 /chuyen-muc/tin-tuc/', '7:36 /gioi-thieu/']],
])(
  'an address at whose path something else stands now, and no other, is no old one: %s',
  async (first, second, places) => {
    const words =
      /(?:hai\.md|trang chủ|trang có sẵn của kho bài|chuyên mục Tin tức|gioi-thieu\.md), .* articles\/2021\/08\/(?:mot|hai)\.md\./;
    expect(await check(first, second, words)).toEqual(places);
  },
);

it('two sections that name one address are told, a section that names its own is not', async () => {
  const section = (slug: string) =>
    `  - slug: ${slug}\n    title: ${slug}\n    legacyUrls: [/cu, /chuyen-muc/${slug}/]\n`;
  const siteYaml = `title: Thử\nurl: https://thu.example\nsections:\n${section('mot')}${section('hai')}`;
  const contentDir = makeFolder({ 'site.yaml': siteYaml });
  const loaded = await loadArchive({ contentDir, cacheDir: makeFolder(), codeVersion: '', now: 2e12 });
  const problems = checkOldAddresses(loaded.folder, loaded.archive!);
  expect(problems.map(({ file, message }) => [file, /ghi ở cả (.*?);/.exec(message)?.[1]])).toEqual([
    ['site.yaml', 'chuyên mục mot lẫn chuyên mục hai'],
  ]);
});

it('one article may name an address twice', async () => {
  expect(await check('/x', '[/a, HTTP://cu.example/A]')).toEqual([]);
});
