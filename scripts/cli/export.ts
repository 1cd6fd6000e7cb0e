import { exportYear } from '../build/year-zip/export-year.ts';
import { refuseDangerousCache } from '../build/output/dangerous-folders.ts';
import { UsageError } from '../content/usage-error.ts';
import { formatNumber } from '../text/number.ts';
import { EXIT, runCommand } from './terminal/command.ts';
import { readNow } from './now.ts';
import { formatBriefly } from './terminal/brief-problems.ts';
import { countProblems } from './terminal/print-problems.ts';
import { readSourceCommit } from './source-commit.ts';

await runCommand({
  help: `
npm run export -- --year YYYY [--out FILE.zip] [--content DIR] [--cache DIR]

Gói các bài của một năm thành một tệp zip: chép ra USB, giải nén, mở index.html là đọc và tìm được, không cần mạng.
  --year YYYY     năm cần gói
  --out FILE      tệp zip sẽ ghi (kho-bai-YYYY.zip)
  --content DIR   thư mục nội dung (content)
  --cache DIR     thư mục tạm, nhớ những gì đã làm (.cache)
`,
  options: {
    year: { type: 'string' },
    out: { type: 'string' },
    content: { type: 'string', default: 'content' },
    cache: { type: 'string', default: '.cache' },
  },
  async run({ year, out, content, cache }) {
    if (year === undefined || !/^\d{4}$/.test(year))
      throw new UsageError(`--year cần một năm có bốn chữ số, ví dụ 2021`);
    await refuseDangerousCache({ contentDir: content, cacheDir: cache });
    const file = out ?? `kho-bai-${year}.zip`;
    const commit = readSourceCommit(content);
    const setting = {
      contentDir: content,
      cacheDir: cache,
      now: readNow(content, commit),
      commit: commit?.hash,
    };
    const { problems, report } = await exportYear({ ...setting, year, file });
    process.stderr.write(formatBriefly(problems, content, 'text'));
    if (report === undefined) {
      process.stderr.write(`${countProblems(problems)}. Chưa ghi gì vào ${file}.\n`);
      return EXIT.problems;
    }
    process.stderr.write(
      `${file}: ${formatNumber(report.articles)} bài, ${formatNumber(report.files)} tệp\n`,
    );
    return EXIT.done;
  },
});
