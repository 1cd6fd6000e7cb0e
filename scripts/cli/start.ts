import { readLegacyCounts } from '../build/legacy-counts.ts';
import { EXIT, runCommand } from './terminal/command.ts';
import { readPort } from './terminal/read-number.ts';
import { postLegacyCounts } from '../edge/counter-client.ts';
import { explainCounterError } from './terminal/explain-counter-error.ts';
import { runBuild } from './run-build.ts';
import { claimAddress } from './serving/address.ts';
import { refuseWithoutShell } from './serving/process.ts';
import { startServer, type Server } from './serving/serve.ts';
import { waitForStopRequest } from './terminal/stop-request.ts';

await runCommand({
  help: `
npm start -- [--port N] [--host A] [--data DIR] [--trust-proxy] [--content DIR] [--out DIR] [--cache DIR] [--no-build]

Dựng kho bài rồi phục vụ trên máy này, kèm bộ đếm lượt đọc.
  --port N        cổng (8080)
  --host A        địa chỉ lắng nghe (127.0.0.1)
  --data DIR      nơi giữ lượt đọc và khóa (.data)
  --trust-proxy   địa chỉ người đọc lấy từ X-Real-IP do máy chủ phía trước đặt
  --content DIR   thư mục nội dung (content)
  --out DIR       thư mục trang đã dựng (dist)
  --cache DIR     thư mục tạm, nhớ những gì đã làm (.cache)
  --no-build      phục vụ trang đã dựng sẵn
`,
  options: {
    port: { type: 'string', default: '8080' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string', default: '.data' },
    'trust-proxy': { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    cache: { type: 'string', default: '.cache' },
    'no-build': { type: 'boolean', default: false },
  },
  async run({ port, host, data, content, out, cache, 'trust-proxy': trustProxy, 'no-build': noBuild }) {
    const address = { host, port: readPort(port) };
    // Before a build that may take minutes.
    refuseWithoutShell();
    await claimAddress(address.host, address.port, 'npm start');
    const built = noBuild || (await runBuild({ contentDir: content, outDir: out, cacheDir: cache }));
    if (!built) return EXIT.problems;
    const server = await startServer({ ...address, out, data, trustProxy });
    await importLegacyCounts(server, cache);
    return serveUntilAsked(server);
  },
});

/** Gives the counter the counts to start from; a counter that takes none is no reason not to serve. */
async function importLegacyCounts({ url, key }: Server, cacheDir: string): Promise<void> {
  try {
    const counts = await readLegacyCounts(cacheDir);
    if (counts) await postLegacyCounts(url, key, counts);
  } catch (error) {
    process.stderr.write(`Chưa nạp được lượt đọc cũ vào bộ đếm: ${explainCounterError(error, url)}\n`);
  }
}

async function serveUntilAsked(server: Server): Promise<number> {
  process.stdout.write(`Kho bài đang chạy tại ${server.url}/ — nhấn Ctrl+C để dừng.\n`);
  const asked = waitForStopRequest().then(() => 'asked' as const);
  if ((await Promise.race([asked, server.exited])) === 'asked') {
    await server.stop();
    return EXIT.done;
  }
  process.stderr.write('Máy chủ đã dừng đột ngột; lượt đọc đã ghi không bị mất. Hãy chạy lại npm start.\n');
  return EXIT.fault;
}
