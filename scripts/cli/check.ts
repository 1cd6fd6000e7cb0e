import { type BuildPlan, planBuild } from '../build/plan-build.ts';
import { hasErrors, type Problem, sortProblems } from '../content/problem.ts';
import { UsageError } from '../content/usage-error.ts';
import { openPlace } from '../publish/place.ts';
import { readManifest } from '../publish/read-manifest.ts';
import { findLostAddresses } from '../site/find-lost-addresses.ts';
import { toUrl } from '../text/brands.ts';
import { EXIT, runCommand } from './command.ts';
import { readNow } from './now.ts';
import { countProblems, formatProblems, type ProblemFormat } from './print-problems.ts';

await runCommand({
  help: `
npm run check -- [--content DIR] [--cache DIR] [--format text|json|github] [--since FILE|URL]

Kiểm tra nội dung: mỗi vấn đề một dòng, mã thoát là 1 nếu có lỗi.
  --content DIR   thư mục nội dung (content)
  --cache DIR     nơi nhớ những gì đã kiểm tra (.cache)
  --format F      text, json (chỉ danh sách, trên stdout), github (ghi chú trên GitHub)
  --since F|URL   báo lỗi nếu một địa chỉ trong danh mục đã đăng (manifest.json, hoặc địa chỉ trang) nay không còn
`,
  options: {
    content: { type: 'string', default: 'content' },
    cache: { type: 'string', default: '.cache' },
    since: { type: 'string' },
    format: { type: 'string', default: process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text' },
  },
  async run({ content, cache, format, since }) {
    if (!isFormat(format)) throw new UsageError(`--format là text, json hoặc github, không phải "${format}"`);
    const planned = await planBuild({ contentDir: content, cacheDir: cache, now: readNow(content) });
    const lost = 'refused' in planned || since === undefined ? [] : await compareAddresses(planned, since);
    const problems = 'refused' in planned ? planned.refused : sortProblems([...planned.problems, ...lost]);
    process.stdout.write(formatProblems(problems, content, format));
    if (format !== 'json') process.stderr.write(`${countProblems(problems)}.\n`);
    return hasErrors(problems) ? EXIT.problems : EXIT.done;
  },
});

/** Finds what was published at a place and is planned no more. */
async function compareAddresses({ plan, archive }: BuildPlan, since: string): Promise<Problem[]> {
  const { files } = await readManifest(openPlace(since));
  const published = [...files.keys()].map((path) => toUrl(`/${path.replace(/(^|\/)index\.html$/, '$1')}`));
  return findLostAddresses(published, plan, archive);
}

function isFormat(format: string): format is ProblemFormat {
  return ['text', 'json', 'github'].includes(format);
}
