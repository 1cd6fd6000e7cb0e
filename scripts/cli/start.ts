import { parseArgs } from 'node:util';
import { ServeError } from './serve-error.ts';
import { startServer, type ServeOptions } from './serve.ts';
import { waitForStopRequest } from './stop-request.ts';

const HELP = `Dựng kho bài rồi phục vụ trên máy này, kèm bộ đếm lượt đọc.

  npm start -- [tùy chọn]

  --port N         cổng, mặc định 8080
  --host A         địa chỉ lắng nghe, mặc định 127.0.0.1
  --data DIR       nơi giữ lượt đọc và khóa, mặc định .data
  --trust-proxy    địa chỉ người đọc lấy từ X-Real-IP do máy chủ phía trước đặt
  --content DIR    thư mục bài viết, mặc định content
  --out DIR        thư mục trang đã dựng, mặc định dist
  --cache DIR      thư mục tạm, mặc định .cache
  --no-build       phục vụ trang đã dựng sẵn
  --help           hiện hướng dẫn này
`;

/** Reads the flags. @throws ServeError or TypeError when one is unknown or makes no sense. */
function readFlags(): ServeOptions & { content: string; cache: string; build: boolean; help: boolean } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: '.data' },
      'trust-proxy': { type: 'boolean', default: false },
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist' },
      cache: { type: 'string', default: '.cache' },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
  if (!(port <= 65_535))
    throw new ServeError(`--port phải là số từ 0 đến 65535, không phải "${values.port}".`);
  return { ...values, port, trustProxy: values['trust-proxy'], build: !values['no-build'] };
}

async function main(): Promise<number> {
  const flags = readFlags();
  if (flags.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const server = await startServer(flags);
  process.stdout.write(`Kho bài đang chạy tại ${server.url}/ — nhấn Ctrl+C để dừng.\n`);
  const asked = waitForStopRequest().then(() => 'asked' as const);
  if ((await Promise.race([asked, server.exited])) === 'asked') {
    await server.stop();
    return 0;
  }
  process.stderr.write('Máy chủ đã dừng đột ngột; lượt đọc đã ghi không bị mất. Hãy chạy lại npm start.\n');
  return 70;
}

try {
  process.exitCode = await main();
} catch (error) {
  const known =
    error instanceof ServeError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${known ? (error as Error).message : (error as Error).stack}\n`);
  process.exitCode = known ? 2 : 70;
}
