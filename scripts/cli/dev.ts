import { join } from 'node:path';
import { watch } from 'chokidar';
import { buildSite } from '../build/build-site.ts';
import { findCodeVersion } from '../build/code-version.ts';
import { PROJECT_DIR } from '../build/project.ts';
import { makeSiteAssets } from '../build/site-assets.ts';
import { hasErrors } from '../content/problem.ts';
import { EXIT, readNumber, runCommand } from './command.ts';
import { startDevServer } from './dev-server.ts';
import { countProblems, formatProblems } from './print-problems.ts';
import { claimAddress } from './serve-address.ts';

/** Saves that follow each other within this time, in milliseconds, are one build. */
const SETTLE = 50;

await runCommand({
  help: `
npm run dev -- [--content DIR] [--port N] [--cache DIR]

Xem trước khi viết: lưu bài, trình duyệt tự tải lại. Nhấn Ctrl+C để dừng.
Ở địa chỉ /_mau/ là các phần của trang trong mọi tình trạng, cho người sửa giao diện.
  --content DIR   thư mục nội dung (content)
  --port N        cổng (8080)
  --cache DIR     nơi nhớ những gì đã làm (.cache)
`,
  options: {
    content: { type: 'string', default: 'content' },
    port: { type: 'string', default: '8080' },
    cache: { type: 'string', default: '.cache' },
  },
  async run({ content, port, cache }) {
    const outDir = join(cache, 'dev');
    const wanted = readNumber('--port', port, { min: 0, max: 65_535 });
    await claimAddress('127.0.0.1', wanted, 'npm run dev');
    const server = await startDevServer({
      outDir,
      findAssets: async () => (await makeSiteAssets(cache, findCodeVersion(PROJECT_DIR))).assets,
      port: wanted,
    });
    const rebuild = async () => {
      const started = performance.now();
      const { problems, report } = await buildSite({
        contentDir: content,
        outDir,
        cacheDir: cache,
        now: Date.now(),
      });
      process.stderr.write(formatProblems(problems, content, 'text'));
      const seconds = ((performance.now() - started) / 1000).toFixed(2).replace('.', ',');
      process.stderr.write(
        `${countProblems(problems)}; ${report?.rendered ?? 0} trang dựng lại trong ${seconds} giây\n`,
      );
      server.showProblems(hasErrors(problems) ? formatProblems(problems, content, 'text') : '');
    };
    await rebuild();
    process.stdout.write(`${server.url}\n`);
    watchForChanges([content, join(PROJECT_DIR, 'assets')], rebuild);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    process.exit(EXIT.done);
  },
});

/** Builds after each burst of changes, never twice at once. */
function watchForChanges(folders: string[], rebuild: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let building = false;
  let again = false;
  const run = async () => {
    if (building) {
      again = true;
      return;
    }
    building = true;
    do {
      again = false;
      await rebuild().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    } while (again);
    building = false;
  };
  watch(folders, { ignoreInitial: true, ignored: /(^|\/)\.[^/]+$/ }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(run, SETTLE);
  });
}
