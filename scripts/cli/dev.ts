import { join } from 'node:path';
import { findCodeVersion } from '../build/bundles/code-version.ts';
import { type LiveSite, planLiveSite } from '../build/live-site.ts';
import { refuseDangerousCache } from '../build/output/dangerous-folders.ts';
import { PROJECT_DIR } from '../build/project.ts';
import { makeSiteAssets } from '../build/bundles/site-assets.ts';
import { openMemories } from '../content/memory/file-memory.ts';
import { hasErrors } from '../content/problem.ts';
import { formatDecimal, formatNumber } from '../text/number.ts';
import { describeFailure, EXIT, readNumber, runCommand } from './terminal/command.ts';
import { startDevServer } from './preview/dev-server.ts';
import { formatBriefly } from './terminal/brief-problems.ts';
import { countProblems } from './terminal/print-problems.ts';
import { claimAddress } from './serving/address.ts';
import { waitForStopRequest } from './terminal/stop-request.ts';
import { watchFolder } from './preview/watch-folder.ts';

const LIMITED =
  'Hệ thống không cho theo dõi nhiều tệp đến thế, nên bài vừa lưu sẽ hiện chậm vài giây. Muốn hiện ngay: tăng fs.inotify.max_user_watches.\n';

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
    let found: LiveSite['problems'] = [];
    const show = async () => {
      const started = performance.now();
      const site = await planLiveSite({ ...setting, now: Date.now() });
      const problems = formatBriefly(site.problems, content, 'text', found);
      found = site.problems;
      server.show(site, hasErrors(site.problems) ? problems : '');
      const seconds = formatDecimal((performance.now() - started) / 1000, 2);
      process.stderr.write(
        `${problems}${countProblems(site.problems)}; ${formatNumber(site.pages)} trang, ${seconds} giây\n`,
      );
      tellLater(site);
    };
    let onChange = (): void => void (isBehind = true);
    let isBehind = false;
    watchFolder(
      content,
      () => onChange(),
      () => process.stderr.write(LIMITED),
    );
    watchFolder(
      join(PROJECT_DIR, 'assets'),
      () => onChange(),
      () => {},
    );
    await show().catch(async (error: unknown) => {
      await server.close();
      throw error;
    });
    process.stdout.write(`${server.url}\n`);
    onChange = callInTurn(() =>
      show().catch((error: unknown) => {
        const why = describeFailure(error);
        server.showFailure(why);
        process.stderr.write(`${why}\n`);
      }),
    );
    if (isBehind) onChange();
    await waitForStopRequest();
    // The server would keep it alive.
    process.exit(process.exitCode ?? EXIT.done);
  },
});

/** Calls once more after a call during which it was asked to, and never twice at once. */
function callInTurn(call: () => Promise<void>): () => void {
  let isBusy = false;
  let again = false;
  const run = async () => {
    isBusy = true;
    do {
      again = false;
      await call();
    } while (again);
    isBusy = false;
  };
  return () => {
    again = true;
    if (!isBusy) void run();
  };
}
