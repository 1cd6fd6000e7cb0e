import { writeFile } from 'node:fs/promises';
import { EXIT, readNumber, runCommand } from './command.ts';
import { runBuild } from './run-build.ts';

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
    const report = await runBuild({
      contentDir: content,
      outDir: out,
      cacheDir: cache,
      clean,
      ...(jobs === undefined ? {} : { jobs: readNumber('--jobs', jobs, { min: 1, max: 64 }) }),
    });
    if (report === undefined) return EXIT.problems;
    if (reportFile !== undefined) await writeFile(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    return EXIT.done;
  },
});
