import { join } from 'node:path';
import { watch } from 'chokidar';
import { findCodeVersion } from '../build/bundles/code-version.ts';
import { type LiveSite, planLiveSite } from '../build/live-site.ts';
import { refuseDangerousCache } from '../build/output/output-folder.ts';
import { PROJECT_DIR } from '../build/project.ts';
import { makeSiteAssets } from '../build/bundles/site-assets.ts';
import { openMemories } from '../content/memory/file-memory.ts';
import { hasErrors } from '../content/problem.ts';
import { formatDecimal, formatNumber } from '../text/number.ts';
import { EXIT, readNumber, runCommand } from './terminal/command.ts';
import { startDevServer } from './preview/dev-server.ts';
import { countProblems, formatProblems } from './terminal/print-problems.ts';
import { claimAddress } from './serving/address.ts';
import { waitForStopRequest } from './terminal/stop-request.ts';

/** Saves that follow each other within this time, in milliseconds, are shown together. */
const SETTLE = 50;

await runCommand({
  help: `
npm run dev -- [--content DIR] [--port N] [--cache DIR]

Xem trước khi viết: lưu bài, trình duyệt tự tải lại. Nhấn Ctrl+C để dừng.
Bản nháp và bài hẹn ngày đăng chưa có trong danh sách nào; địa chỉ để xem được in ra.
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
    const wanted = readNumber('--port', port, { min: 0, max: 65_535 });
    await refuseDangerousCache({ contentDir: content, cacheDir: cache });
    await claimAddress('127.0.0.1', wanted, 'npm run dev');
    const server = await startDevServer({
      findAssets: async () => (await makeSiteAssets(cache, findCodeVersion(PROJECT_DIR))).assets,
      port: wanted,
    });
    const setting = { contentDir: content, cacheDir: cache, remember: openMemories(cache) };
    let told = '';
    const tellLater = ({ later }: LiveSite) => {
      const lines = later.map(({ title, url }) => `  ${server.url}${url}  ${title}\n`).join('');
      if (lines !== '' && lines !== told) process.stderr.write(`Chưa đăng, chỉ xem được ở đây:\n${lines}`);
      told = lines;
    };
    const show = async () => {
      const started = performance.now();
      const site = await planLiveSite({ ...setting, now: Date.now() });
      const problems = formatProblems(site.problems, content, 'text');
      server.show(site, hasErrors(site.problems) ? problems : '');
      const seconds = formatDecimal((performance.now() - started) / 1000, 2);
      process.stderr.write(
        `${problems}${countProblems(site.problems)}; ${formatNumber(site.pages)} trang, ${seconds} giây\n`,
      );
      tellLater(site);
    };
    await show().catch(async (error: unknown) => {
      await server.close();
      throw error;
    });
    process.stdout.write(`${server.url}\n`);
    watchForChanges([content, join(PROJECT_DIR, 'assets')], show);
    await waitForStopRequest();
    // The watched folders would keep it alive.
    process.exit(process.exitCode ?? EXIT.done);
  },
});

/** Shows the site anew after each burst of changes, never twice at once. */
function watchForChanges(folders: string[], show: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let again = false;
  const run = async () => {
    if (isBusy) {
      again = true;
      return;
    }
    isBusy = true;
    do {
      again = false;
      await show().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    } while (again);
    isBusy = false;
  };
  watch(folders, { ignoreInitial: true, ignored: /(^|\/)\.[^/]+$/ }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(run, SETTLE);
  });
}
