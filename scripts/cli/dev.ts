import { join } from 'node:path';
import { findCodeVersion } from '../build/bundles/code-version.ts';
import { refuseDangerousCache } from '../build/output/dangerous-folders.ts';
import { PROJECT_DIR } from '../build/project.ts';
import { makeSiteAssets } from '../build/bundles/site-assets.ts';
import { describeFailure, EXIT, runCommand } from './terminal/command.ts';
import { readPort } from './terminal/read-number.ts';
import { callInTurn } from './preview/call-in-turn.ts';
import { startDevServer } from './preview/dev-server.ts';
import { createShow } from './preview/show-site.ts';
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
Ở địa chỉ /_mau/ là các phần của trang trong mọi trạng thái, cho người sửa giao diện.
  --content DIR   thư mục nội dung (content)
  --port N        cổng (8080)
  --cache DIR     thư mục tạm, nhớ những gì đã làm (.cache)
`,
  options: {
    content: { type: 'string', default: 'content' },
    port: { type: 'string', default: '8080' },
    cache: { type: 'string', default: '.cache' },
  },
  async run({ content, port, cache }) {
    const wanted = readPort(port);
    await refuseDangerousCache({ contentDir: content, cacheDir: cache });
    await claimAddress('127.0.0.1', wanted, 'npm run dev');
    const server = await startDevServer({
      findAssets: async () => (await makeSiteAssets(cache, findCodeVersion(PROJECT_DIR))).assets,
      port: wanted,
    });
    const show = createShow(server, { contentDir: content, cacheDir: cache });
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
