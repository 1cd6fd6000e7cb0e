import sharp from 'sharp';
import { expect, it } from 'vitest';
import { makeArticle, makeFolder, SITE_YAML } from '../fixtures/scratch.ts';
import { makeCache } from '../fixtures/warm-cache.ts';
import { planBuild } from './plan-build.ts';

const paint = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer();

it('photos and files of pages are published as those of articles are, but nothing of a withdrawn article', async () => {
  const body = (name: string) => `![](${name}.jpg)\n\n[tệp](${name}.pdf)`;
  const contentDir = makeFolder({
    'site.yaml': SITE_YAML,
    'articles/2021/08/con.md': makeArticle('Còn', { body: body('con') }),
    'articles/2021/08/con.jpg': await paint('red'),
    'articles/2021/08/con.pdf': '%PDF-1.4 con',
    'articles/2021/08/rut.md': makeArticle('Rút', {
      body: body('rut'),
      front:
        'withdrawn: {date: 2021-09-01, reason: Sai.}\nattachments:\n  - {src: kem.pdf, title: Kèm theo}\n',
    }),
    'articles/2021/08/rut.jpg': await paint('lime'),
    'articles/2021/08/rut.pdf': '%PDF-1.4 rut',
    'articles/2021/08/kem.pdf': '%PDF-1.4 kem',
    'pages/trang.md': `---\ntitle: Trang\n---\n\n${body('trang')}\n`,
    'pages/trang.jpg': await paint('blue'),
    'pages/trang.pdf': '%PDF-1.4 trang',
  });
  const planned = await planBuild({ contentDir, cacheDir: await makeCache(), now: Date.UTC(2022, 0, 1) });
  if ('refused' in planned) throw new Error(JSON.stringify(planned.refused));
  const names = planned.files.flatMap(
    ({ url }) => /^\/(?:tep|anh)\/([a-z]+)-[0-9a-f]{8,}/.exec(url)?.[1] ?? [],
  );
  expect(names.sort()).toEqual(['con', 'con', 'trang']);
  expect(planned.photos.map(({ file }) => file)).toEqual(['articles/2021/08/con.jpg', 'pages/trang.jpg']);
});
