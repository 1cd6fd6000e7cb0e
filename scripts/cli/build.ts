import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BuildReport } from '../build/build-site.ts';
import { startScan } from '../build/threads/scan.ts';
import { parseShard } from '../build/shards/shard.ts';
import { explainStorage } from '../build/output/storage-error.ts';
import { ensureFolder } from '../content/disk/ensure-folder.ts';
import { UsageError } from '../content/usage-error.ts';
import { EXIT, runCommand } from './terminal/command.ts';
import { readNumber } from './terminal/read-number.ts';

await runCommand({
  help: `
npm run build -- [--content DIR] [--out DIR] [--cache DIR] [--clean] [--jobs N] [--no-search] [--shard k/n] [--merge DIR…] [--report FILE]

Dựng trang web từ thư mục nội dung.
  --content DIR   thư mục nội dung (content)
  --out DIR       thư mục xuất (dist)
  --cache DIR     thư mục tạm, nhớ những gì đã làm (.cache)
  --clean         xóa sạch thư mục xuất trước khi dựng
  --jobs N        số ảnh xử lý cùng lúc (theo số nhân của máy)
  --no-search     không làm chỉ mục tìm kiếm
  --shard k/n     chỉ dựng phần thứ k trong n phần, để nhiều máy cùng làm
  --merge DIR…    gộp các phần đã dựng rồi hoàn tất
  --report FILE   ghi báo cáo JSON
`,
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    cache: { type: 'string', default: '.cache' },
    clean: { type: 'boolean', default: false },
    jobs: { type: 'string' },
    'no-search': { type: 'boolean', default: false },
    shard: { type: 'string' },
    merge: { type: 'string', multiple: true },
    report: { type: 'string' },
  },
  words: true,
  async run(
    { content, out, cache, clean, jobs, shard, merge = [], report: reportFile, 'no-search': noSearch },
    words,
  ) {
    if (merge.length === 0 && words.length > 0) throw new UsageError(`Không hiểu "${words[0]}"`);
    if (merge.length > 0 && shard !== undefined)
      throw new UsageError('--shard và --merge không dùng cùng nhau');
    const setting = {
      contentDir: content,
      outDir: out,
      cacheDir: cache,
      clean,
      search: !noSearch,
      ...(jobs === undefined ? {} : { jobs: readNumber('--jobs', jobs, { min: 1, max: 64 }) }),
      ...(shard === undefined ? {} : { shard: parseShard(shard) }),
    };
    // The folders are looked through while the rest of the program loads; shards are put into them first.
    const begun = merge.length > 0 ? {} : { scan: await startScan(setting) };
    const { runBuild } = await import('./run-build.ts');
    const report = await runBuild({ ...setting, ...begun }, [...merge, ...words]);
    if (report === undefined) return EXIT.problems;
    if (reportFile !== undefined) writeReport(reportFile, report);
    return EXIT.done;
  },
});

/** Written in place: it may be a pipe, or what a shell calls /dev/stdout. @throws StorageError */
function writeReport(file: string, report: BuildReport): void {
  try {
    ensureFolder(dirname(file));
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    throw explainStorage(error, file);
  }
}
