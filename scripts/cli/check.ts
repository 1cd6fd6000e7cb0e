import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCodeVersion } from '../build/bundles/code-version.ts';
import { refuseDangerousCache } from '../build/output/dangerous-folders.ts';
import { type BuildPlan, planBuild, type RefusedPlan } from '../build/plan-build.ts';
import { explainUnwritable } from '../build/output/storage-error.ts';
import { checkFiles } from '../content/files/check-files.ts';
import { compareArticles } from '../content/links/link-archive.ts';
import { checkStyles } from '../content/style/check-styles.ts';
import { checkUnusedFiles } from '../content/files/check-unused-files.ts';
import { hasErrors, type Problem, sortProblems } from '../content/problem.ts';
import { UsageError } from '../content/usage-error.ts';
import { PROJECT_DIR } from '../build/project.ts';
import { openPlace } from '../publish/place.ts';
import { readManifest } from '../publish/read-manifest.ts';
import { checkDates } from '../site/checks/check-dates.ts';
import { checkNamesakes } from '../site/checks/check-namesakes.ts';
import { checkPlaceTwins } from '../site/checks/check-place-twins.ts';
import { checkOldAddresses } from '../site/checks/check-old-addresses.ts';
import { findLostAddresses } from '../site/checks/find-lost-addresses.ts';
import { toUrl } from '../text/brands.ts';
import { putChangedFirst } from './terminal/changed-first.ts';
import { EXIT, runCommand } from './terminal/command.ts';
import { fixContent } from './fix-content.ts';
import { readNow } from './now.ts';
import { describeUnpublished } from './terminal/describe-unpublished.ts';
import { countProblems, formatProblems, type ProblemFormat } from './terminal/print-problems.ts';

await runCommand({
  help: `
npm run check -- [--content DIR] [--cache DIR] [--format text|json|github] [--since FILE|URL] [--fix]

Kiểm tra nội dung: mỗi vấn đề một dòng, mã thoát là 1 nếu có lỗi.
  --content DIR   thư mục nội dung (content)
  --cache DIR     thư mục tạm, nhớ những gì đã kiểm tra (.cache)
  --format F      text, json (chỉ danh sách, trên stdout), github (ghi chú trên GitHub)
  --since F|URL   báo lỗi nếu một địa chỉ trong danh mục đã đăng (manifest.json, hoặc địa chỉ trang) nay không còn
  --fix           sửa ngay những chỗ chắc chắn (dấu cách thừa, cặp ngoặc kép thẳng trong bài) và cho xem từng chỗ đã sửa
`,
  options: {
    content: { type: 'string', default: 'content' },
    cache: { type: 'string', default: '.cache' },
    since: { type: 'string' },
    fix: { type: 'boolean', default: false },
    format: { type: 'string', default: process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text' },
  },
  async run({ content, cache, format, since, fix }) {
    if (!isFormat(format)) throw new UsageError(`--format là text, json hoặc github, không phải "${format}"`);
    await refuseDangerousCache({ contentDir: content, cacheDir: cache });
    // JSON stays alone on stdout.
    if (fix)
      for (const patch of fixContent(content))
        (format === 'text' ? process.stdout : process.stderr).write(patch);
    const { planned, style } = await withCache(cache, (cacheDir) => inspect(content, cacheDir));
    const compared = 'refused' in planned || since === undefined ? [] : compareAddresses(planned, since);
    // A list that cannot be had hides no problem of the content: it is told once those are.
    const [lost] = await Promise.allSettled([compared]);
    const found = 'refused' in planned ? planned.refused : planned.problems;
    const problems = sortProblems([...found, ...(lost.status === 'fulfilled' ? lost.value : []), ...style]);
    const shown = format === 'github' ? putChangedFirst(problems, content) : problems;
    process.stdout.write(formatProblems(shown, content, format));
    const unpublished = 'refused' in planned ? '' : describeUnpublished(planned);
    if (format !== 'json') process.stderr.write(`${countProblems(problems)}.\n${unpublished}`);
    if (lost.status === 'rejected') throw lost.reason;
    return hasErrors(problems) ? EXIT.problems : EXIT.done;
  },
});

/** Finds all that there is to say of the content alone. */
async function inspect(contentDir: string, cacheDir: string) {
  const planned = await planBuild({ contentDir, cacheDir, now: readNow(contentDir) });
  return { planned, style: await checkAppearance(planned, cacheDir) };
}

/** Runs a check with what is remembered; where the cache takes nothing new, with nothing. */
async function withCache<Found>(cacheDir: string, run: (cacheDir: string) => Promise<Found>): Promise<Found> {
  try {
    return await run(cacheDir);
  } catch (error) {
    const told = explainUnwritable(error, cacheDir);
    if (told === undefined) throw error;
    process.stderr.write(`${told} Lần này kiểm tra lại từ đầu mà không nhớ gì.\n`);
  }
  const other = mkdtempSync(join(tmpdir(), 'kho-bai-'));
  try {
    return await run(other);
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
}

/** Finds what was published at a place and is planned no more. */
async function compareAddresses({ plan, archive }: BuildPlan, since: string): Promise<Problem[]> {
  const { files } = await readManifest(openPlace(since));
  const published = [...files.keys()].map((path) => toUrl(`/${path.replace(/(^|\/)index\.html$/, '$1')}`));
  return findLostAddresses(published, plan, archive);
}

/** What could be better, whether or not the content can be built. */
async function checkAppearance(planned: BuildPlan | RefusedPlan, cacheDir: string): Promise<Problem[]> {
  const { folder, archive: read, coming } = planned;
  const codeVersion = findCodeVersion(PROJECT_DIR);
  // Nobody looks at a check any more when an article comes out by itself.
  const archive = read && { ...read, articles: [...read.articles, ...coming].sort(compareArticles) };
  const ofArchive =
    archive === undefined
      ? []
      : [
          ...checkFiles(folder, archive),
          ...checkDates(folder, archive),
          ...checkOldAddresses(folder, archive, 'plan' in planned ? planned.plan : undefined),
          ...checkNamesakes(folder, archive),
          ...checkPlaceTwins(folder, archive),
          ...checkUnusedFiles(folder, archive),
        ];
  return [...ofArchive, ...checkStyles(folder, { cacheDir, codeVersion })];
}

function isFormat(format: string): format is ProblemFormat {
  return ['text', 'json', 'github'].includes(format);
}
