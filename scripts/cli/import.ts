import { existsSync } from 'node:fs';
import { openContentFolder } from '../content/disk/content-folder.ts';
import { readSite } from '../content/read-site.ts';
import { UsageError } from '../content/usage-error.ts';
import { findSources } from '../import/find-sources.ts';
import { importFile, type Outcome } from '../import/import-file.ts';
import { readKnownArticles } from '../import/known-articles.ts';
import { describe } from '../import/messages.ts';
import { countOutcomes, reportOutcome } from '../import/report-import.ts';
import { toOneLine } from '../text/tame.ts';
import { VIETNAM } from '../text/time-zone.ts';
import { EXIT, runCommand } from './terminal/command.ts';

await runCommand({
  help: `
npm run import -- TỆP… [--content DIR] [--dry-run] [--force]

Đưa trang cũ (.html, .mhtml, .txt) và tệp Word (.docx) vào kho bài. TỆP cũng có thể là một thư mục;
thư mục con của nó thì phải nêu riêng.
  --content DIR   thư mục nội dung (content)
  --dry-run       chỉ cho xem bài và mọi chỗ được sửa bảng mã, không ghi gì
  --force         thay bài đã có bằng bản vừa đọc
`,
  options: {
    content: { type: 'string', default: 'content' },
    'dry-run': { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
  },
  words: true,
  async run({ content, 'dry-run': dryRun, force }, paths) {
    if (paths.length === 0)
      throw new UsageError('Hãy nêu ít nhất một tệp cần nhập, ví dụ: npm run import -- bai-viet.docx.');
    const folder = existsSync(content) ? openContentFolder(content) : undefined;
    const read = folder === undefined ? undefined : readSite(folder);
    const known = read !== undefined && 'site' in read ? read.site : read;
    const site = { sections: known?.sections ?? [], timeZone: known?.timeZone ?? VIETNAM };
    const options = {
      contentDir: content,
      site,
      known: readKnownArticles(folder, site.timeZone),
      written: new Set<string>(),
      dryRun,
      force,
    };
    const { files: sources, folders } = findSources(paths);
    const outcomes: Outcome[] = [];
    for (const source of sources) {
      const outcome = await importFile(source, options).catch((error: unknown): Outcome => {
        if (typeof (error as NodeJS.ErrnoException).syscall === 'string') throw error;
        return { kind: 'refused', reason: describe.programFault(String(error)) };
      });
      outcomes.push(outcome);
      const place = sources.length > 1 ? `[${outcomes.length}/${sources.length}] ` : '';
      process.stdout.write(place + reportOutcome(source, outcome, { contentDir: content, dryRun }));
    }
    if (folders.length > 0) process.stderr.write(`${toOneLine(describe.foldersLeft(folders))}\n`);
    process.stderr.write(`${countOutcomes(outcomes, dryRun)}\n`);
    return outcomes.some(({ kind }) => kind === 'refused') ? EXIT.problems : EXIT.done;
  },
});
