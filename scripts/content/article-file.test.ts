import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makeArticle, makeFolder, SITE_YAML, writeFiles } from '../fixtures/scratch.ts';
import type { Article } from './archive.ts';
import { loadArchive } from './load-archive.ts';

const NOW = Date.UTC(2022, 0, 1);
const JULY = 'articles/2021/07';
const AUGUST = 'articles/2021/08';

const paint = (background: string) =>
  sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function makeContent(): Promise<string> {
  return makeFolder({
    'site.yaml': SITE_YAML,
    [`${AUGUST}/bai.md`]: makeArticle('Bài', {
      front: [
        'images:',
        '  - { src: bia.jpg, caption: Bìa }',
        'attachments:',
        '  - { src: quyet%2Ddinh.pdf, title: Quyết định }',
        'tags: [ruộng, nương]',
        'updated: 2021-08-27',
        'legacyViews: 7',
        'featured: true',
        '',
      ].join('\n'),
      body: [
        '![Ruộng](ruong.jpg) ![lại](./ruong.jpg) ![Một](ruong%31.jpg)',
        '[bạn](../07/b%61n.md) [bạn](/2021/07/ban) [mai](mai.md) [mục](/chuyen-muc/thoi-su/) [tệp](bao%2Dcao.pdf)',
      ].join('\n\n'),
    }),
    [`${AUGUST}/mai.md`]: makeArticle('Mai', { date: '2022-08-01' }),
    [`${AUGUST}/nhap.md`]: makeArticle('Nháp', { front: 'draft: true\nimages: [chua-co.jpg]\n' }),
    [`${JULY}/ban.md`]: makeArticle('Bạn', { date: '2021-07-01' }),
    [`${AUGUST}/bia.jpg`]: await paint('#aa3322'),
    [`${AUGUST}/ruong.jpg`]: await paint('#22aa33'),
    [`${AUGUST}/ruong1.jpg`]: await paint('#33aa33'),
    [`${AUGUST}/quyet-dinh.pdf`]: '%PDF-1.4',
    [`${AUGUST}/bao-cao.pdf`]: '%PDF-1.5',
  });
}

const FIELDS = Object.keys({
  id: true,
  url: true,
  file: true,
  title: true,
  date: true,
  updated: true,
  section: true,
  authors: true,
  summary: true,
  hasSapo: true,
  photos: true,
  tags: true,
  places: true,
  corrections: true,
  source: true,
  attachments: true,
  filesInBody: true,
  withdrawn: true,
  legacyViews: true,
  legacyUrls: true,
  featured: true,
  body: true,
  fingerprints: true,
} satisfies Record<keyof Article, true>) as (keyof Article)[];

/** Some fields of a remembered article are made when they are asked for. */
function copyFields(article: Article): Partial<Article> {
  return Object.fromEntries(FIELDS.map((field) => [field, article[field]]));
}

describe('an article that is remembered', () => {
  const write = (path: string, text: string | Uint8Array) => (content: string) =>
    writeFiles(content, { [path]: text });
  const remove = (path: string) => (content: string) => rmSync(join(content, path));

  it.each<[what: string, change: (content: string) => void | Promise<void>, now?: number]>([
    ['nothing changed', () => {}],
    [
      'the cover was replaced',
      async (content) => writeFileSync(join(content, AUGUST, 'bia.jpg'), await paint('#0033aa')),
    ],
    ['the cover is gone', remove(`${AUGUST}/bia.jpg`)],
    ['a photo of the body is gone', remove(`${AUGUST}/ruong.jpg`)],
    ['an attachment was replaced', write(`${AUGUST}/quyet-dinh.pdf`, '%PDF-1.6')],
    ['an attachment is gone', remove(`${AUGUST}/quyet-dinh.pdf`)],
    ['a file in the body was replaced', write(`${AUGUST}/bao-cao.pdf`, '%PDF-1.6')],
    ['a file in the body is gone', remove(`${AUGUST}/bao-cao.pdf`)],
    ['the article it leads to is gone', remove(`${JULY}/ban.md`)],
    [
      'the article it leads to has another address',
      write(`${JULY}/ban.md`, makeArticle('Bạn', { date: '2021-07-01', front: 'slug: ban-cu\n' })),
    ],
    [
      'the article it leads to is a draft',
      write(`${JULY}/ban.md`, makeArticle('Bạn', { date: '2021-07-01', front: 'draft: true\n' })),
    ],
    ['the article it leads to came out', () => {}, Date.UTC(2022, 8, 1)],
    [
      'a photo came that is called as the body writes another',
      async (content) => writeFileSync(join(content, AUGUST, 'ruong%31.jpg'), await paint('#010203')),
    ],
    ['a file came that is called so', write(`${AUGUST}/bao%2Dcao.pdf`, '%PDF-1.6')],
    ['an attachment came that is called so', write(`${AUGUST}/quyet%2Ddinh.pdf`, '%PDF-1.6')],
    [
      'an article came that is called so',
      write(`${JULY}/b%61n.md`, makeArticle('Bạn', { date: '2021-07-01', front: 'slug: ban-moi\n' })),
    ],
    ['an article came where a file is named', write(`${AUGUST}/bao-cao.pdf.md`, makeArticle('Báo cáo'))],
    [
      'a page of the content came where only the plan knew one',
      write('pages/chuyen-muc.md', '---\ntitle: Mục\n---\nMục.\n'),
    ],
    [
      'what a draft lacked has come',
      async (content) => writeFileSync(join(content, AUGUST, 'chua-co.jpg'), await paint('#112233')),
    ],
  ])('is as if it had just been read: %s', async (_what, change, now = NOW) => {
    const contentDir = await makeContent();
    const cacheDir = makeFolder();
    const load = async (cache: string, at: number) => {
      const { archive, folder, pageLinks, problems } = await loadArchive({
        contentDir,
        cacheDir: cache,
        codeVersion: '1',
        now: at,
      });
      return {
        archive: { ...archive, articles: archive?.articles.map(copyFields) },
        folder,
        links: pageLinks.flatMap((file) => file.findLinks()),
        problems,
      };
    };
    await load(cacheDir, NOW);
    await load(cacheDir, NOW);
    await change(contentDir);
    const clean = await load(makeFolder(), now);
    expect(await load(cacheDir, now)).toEqual(clean);
    // What was looked up again is remembered in its turn.
    expect(await load(cacheDir, now)).toEqual(clean);
  });

  it('is parsed once: a second look finds all articles remembered', async () => {
    const options = { contentDir: await makeContent(), cacheDir: makeFolder(), codeVersion: '1' };
    rmSync(join(options.contentDir, AUGUST, 'nhap.md'));
    expect(await loadArchive({ ...options, now: NOW })).toMatchObject({ known: false });
    expect(await loadArchive({ ...options, now: NOW })).toMatchObject({ known: true });
    writeFiles(options.contentDir, { [`${JULY}/ban.md`]: makeArticle('Bạn xưa', { date: '2021-07-01' }) });
    expect(await loadArchive({ ...options, now: NOW })).toMatchObject({ known: false });
  });
});
