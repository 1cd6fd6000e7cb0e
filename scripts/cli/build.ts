import { writeFile } from 'node:fs/promises';
import { buildSite } from '../build/build-site.ts';
import { EXIT, readNumber, runCommand } from './command.ts';
import { readNow } from './now.ts';
import { countProblems, formatProblems } from './print-problems.ts';
import { createProgressLine } from './progress.ts';

await runCommand({
  help: `
npm run build -- [--content DIR] [--out DIR] [--cache DIR] [--clean] [--jobs N] [--report FILE]

Dựng trang web từ thư mục nội dung.
  --content DIR   thư mục nội dung (content)
  --out DIR       thư mục xuất (dist)
  --cache DIR     nơi nhớ những gì đã làm (.cache)
  --clean         xóa sạch thư mục xuất trước khi dựng
  --jobs N        số ảnh xử lý cùng lúc (theo số nhân của máy)
  --report FILE   ghi báo cáo JSON
`,
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    cache: { type: 'string', default: '.cache' },
    clean: { type: 'boolean', default: false },
    jobs: { type: 'string' },
    report: { type: 'string' },
  },
  async run({ content, out, cache, clean, jobs, report: reportFile }) {
    const progress = createProgressLine();
    const { problems, report, foreign } = await buildSite({
      contentDir: content,
      outDir: out,
      cacheDir: cache,
      now: readNow(content),
      clean,
      onProgress: progress.show,
      ...(jobs === undefined ? {} : { jobs: readNumber('--jobs', jobs, { min: 1, max: 64 }) }),
    });
    progress.end();
    const format = process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text';
    process.stderr.write(formatProblems(problems, content, format));
    if (report === undefined) {
      process.stderr.write(`${countProblems(problems)}. Chưa ghi gì vào ${out}.\n`);
      return EXIT.problems;
    }
    for (const path of foreign)
      process.stderr.write(`${out}/${path}: không phải do lệnh này tạo ra, được để nguyên\n`);
    if (reportFile !== undefined) await writeFile(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    process.stderr.write(
      `${out}: ${report.pages} trang (${report.rendered} dựng mới, ${report.kept} giữ nguyên, ${report.deleted} tệp xóa), ` +
        `${report.picturesEncoded} ảnh xử lý, ${(report.milliseconds / 1000).toFixed(1).replace('.', ',')} giây\n`,
    );
    return EXIT.done;
  },
});
