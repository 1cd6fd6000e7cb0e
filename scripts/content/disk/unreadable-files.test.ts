import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { makeArticle, makeFolder, SITE_YAML } from '../../fixtures/scratch.ts';
import { openContentFolder } from './content-folder.ts';
import { loadArchive } from '../load-archive.ts';

const ARTICLE = makeArticle('Bài', {
  front: 'images: [anh.jpg]\nattachments: [tep.pdf]\n',
  body: 'Xem ![cầu](anh.jpg) và [tệp](tep.pdf).',
});

async function makeContent() {
  const blank = sharp({ create: { width: 64, height: 48, channels: 3, background: '#225577' } });
  return makeFolder({
    'site.yaml': SITE_YAML,
    'articles/2021/08/bai/index.md': ARTICLE,
    'articles/2021/08/bai/anh.jpg': await blank.jpeg().toBuffer(),
    'articles/2021/08/bai/tep.pdf': '%PDF-1.4',
    'articles/2021/08/khac.md': makeArticle('Khác', { body: '[đâu](khong-co.md)' }),
  });
}

/** Makes a folder of each file that was found, which nobody can read as a file, not even who may read everything. */
function findUnreadable(contentDir: string) {
  const files = ['anh.jpg', 'tep.pdf'].map((name) => join(contentDir, 'articles/2021/08/bai', name));
  for (const file of files) appendFileSync(file, ' ');
  const folder = openContentFolder(contentDir);
  for (const file of files) {
    rmSync(file);
    mkdirSync(file);
  }
  return folder;
}

it.each(['at once', 'later'])(
  'photos and attachments that cannot be read, %s, are told where the article names them, with every other problem',
  async (when) => {
    const contentDir = await makeContent();
    const setting = { contentDir, cacheDir: makeFolder(), codeVersion: '1', now: Date.UTC(2022, 0, 1) };
    if (when === 'later') await loadArchive(setting);
    const { problems } = await loadArchive({ ...setting, folder: findUnreadable(contentDir) });
    expect(
      problems.map(({ file, line, column, code }) => `${file.slice(17)} ${line}:${column} ${code}`),
    ).toEqual([
      'bai/index.md 7:10 image-missing',
      'bai/index.md 8:15 file-missing',
      'bai/index.md 10:12 image-missing',
      'bai/index.md 10:30 file-missing',
      'khac.md 8:7 link-broken',
    ]);
    expect(problems[0]?.message).toBe(
      'Không đọc được ảnh "anh.jpg" (EISDIR). Hãy kiểm tra quyền đọc của tệp ảnh.',
    );
    expect(problems[1]?.message).toBe(
      'Không đọc được tệp "tep.pdf" (EISDIR). Hãy kiểm tra quyền đọc của tệp.',
    );
  },
);
