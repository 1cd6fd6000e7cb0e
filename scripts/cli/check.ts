import { planBuild } from '../build/plan-build.ts';
import { hasErrors } from '../content/problem.ts';
import { UsageError } from '../content/usage-error.ts';
import { EXIT, runCommand } from './command.ts';
import { readNow } from './now.ts';
import { countProblems, formatProblems, type ProblemFormat } from './print-problems.ts';

await runCommand({
  help: `
npm run check -- [--content DIR] [--cache DIR] [--format text|json|github]

Kiểm tra nội dung: mỗi vấn đề một dòng, mã thoát là 1 nếu có lỗi.
  --content DIR   thư mục nội dung (content)
  --cache DIR     nơi nhớ những gì đã kiểm tra (.cache)
  --format F      text, json (chỉ danh sách, trên stdout), github (ghi chú trên GitHub)
`,
  options: {
    content: { type: 'string', default: 'content' },
    cache: { type: 'string', default: '.cache' },
    format: { type: 'string', default: process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text' },
  },
  async run({ content, cache, format }) {
    if (!isFormat(format)) throw new UsageError(`--format là text, json hoặc github, không phải "${format}"`);
    const planned = await planBuild({ contentDir: content, cacheDir: cache, now: readNow(content) });
    const problems = 'refused' in planned ? planned.refused : planned.problems;
    process.stdout.write(formatProblems(problems, content, format));
    if (format !== 'json') process.stderr.write(`${countProblems(problems)}.\n`);
    return hasErrors(problems) ? EXIT.problems : EXIT.done;
  },
});

function isFormat(format: string): format is ProblemFormat {
  return ['text', 'json', 'github'].includes(format);
}
