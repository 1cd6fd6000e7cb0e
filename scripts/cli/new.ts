import { join } from 'node:path';
import { openContentFolder } from '../content/disk/content-folder.ts';
import { readRegisters } from '../content/read-registers.ts';
import { readSite } from '../content/read-site.ts';
import { type CreatedArticle, createArticle } from '../import/new/create-article.ts';
import { indexArchive } from '../import/new/known-authors.ts';
import { describeNew } from '../import/new/new-article-messages.ts';
import { findPhotos, type PhotoFolder } from '../import/new/photo-folder.ts';
import { SaveError } from '../import/write/save-article.ts';
import { fromEpoch } from '../text/site-date.ts';
import { AskingStopped } from './asking/asker.ts';
import { EXIT, runCommand } from './terminal/command.ts';
import { completeWish } from './asking/new-wish.ts';
import { readClock } from './now.ts';
import { formatProblems } from './terminal/print-problems.ts';
import { createProgressLine } from './terminal/progress.ts';
import { waitForStopRequest } from './terminal/stop-request.ts';

const MINUTE = 60_000;

await runCommand({
  help: `
npm run new -- ["Tiêu đề"] [--section S] [--author A] [--photos DIR] [--content DIR]

Tạo một bài mới (bản nháp) với các dòng khai báo đã điền sẵn. Thiếu gì thì hỏi.
  --section S     chuyên mục: tên hoặc slug
  --author A      tác giả: "Họ tên" hoặc "Họ tên, Đơn vị"
  --photos DIR    thư mục ảnh của bài: chép vào theo thứ tự chụp, ảnh trên 4 MB được thu nhỏ, nơi chụp bị xóa
  --content DIR   thư mục nội dung (content)
`,
  options: {
    content: { type: 'string', default: 'content' },
    section: { type: 'string' },
    author: { type: 'string' },
    photos: { type: 'string' },
  },
  words: true,
  async run({ content, section, author, photos }, words) {
    const folder = openContentFolder(content);
    const read = readSite(folder);
    if ('problems' in read) {
      process.stderr.write(formatProblems(read.problems, content, 'text'));
      return EXIT.problems;
    }
    const { site } = read;
    const taken = photos === undefined ? undefined : await findPhotos(photos);
    const { people } = readRegisters(folder, site);
    const { authors, ids } = indexArchive(folder, { site, people });
    try {
      const wish = await completeWish({ title: words.join(' '), section, author }, { site, authors });
      const date = fromEpoch(Math.floor(readClock() / MINUTE) * MINUTE, site.timeZone);
      const created = await create({ ...wish, date, photos: taken?.photos ?? [] }, content, ids);
      return report(created, content, taken);
    } catch (error) {
      const isTold = error instanceof SaveError || error instanceof AskingStopped;
      if (!isTold) throw error;
      process.stderr.write(`${error.message || describeNew.stopped()}\n`);
      return error instanceof SaveError ? EXIT.problems : EXIT.usage;
    }
  },
});

/** Writes the article; a request to stop ends the work between two photos, and leaves nothing behind. */
async function create(
  article: Parameters<typeof createArticle>[0],
  contentDir: string,
  ids: ReadonlySet<string>,
): Promise<CreatedArticle> {
  const stop = new AbortController();
  void waitForStopRequest().then(() => stop.abort(new AskingStopped()));
  const line = createProgressLine();
  const total = article.photos.length;
  try {
    return await createArticle(article, {
      contentDir,
      ids,
      signal: stop.signal,
      onPhoto: (done) => line.show({ step: 'pictures', done, total }),
    });
  } finally {
    line.end();
  }
}

function report(created: CreatedArticle, contentDir: string, folder: PhotoFolder | undefined): number {
  const { file, id, isNumbered, taken, refused } = created;
  const remarks = [
    ...taken.map(({ from, name, sizes }) => `  - ${describeNew.photoTaken(from, name, sizes)}`),
    ...refused.map(({ from, reason }) => `  - ${describeNew.photoRefused(from, reason)}`),
    ...(folder === undefined || folder.others.length === 0 ? [] : [describeNew.othersLeft(folder.others)]),
    ...(isNumbered ? [describeNew.numbered(id)] : []),
  ];
  process.stdout.write(`${describeNew.made(join(contentDir, file))}\n`);
  for (const remark of remarks) process.stdout.write(`${remark}\n`);
  process.stderr.write(`${describeNew.next()}\n`);
  return refused.length > 0 ? EXIT.problems : EXIT.done;
}
