import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { PROJECT_DIR } from '../build/project.ts';
import { deriveConfig } from './serve-config.ts';
import { ServeError } from './serve-error.ts';
import { ensureKey } from './serve-key.ts';
import { spawnRuntime } from './serve-process.ts';

export interface ServeOptions {
  /** The folder of the built site. */
  out: string;
  /** Where counts and the key are kept; made when missing. */
  data: string;
  /** Default `127.0.0.1`. */
  host?: string;
  /** Default 8080; 0 takes a free one. */
  port?: number;
  /** Take the visitor's address from `X-Real-IP`, which a proxy in front sets. */
  trustProxy?: boolean;
  /** Overrides of the worker's variables, such as `SHARDS`. */
  vars?: Readonly<Record<string, string>>;
  /** The worker's source; the default is the project's own. */
  main?: string;
  /** Gets what the runtime writes to its standard error; the default passes it on. */
  log?: (text: string) => void;
}

export interface Server {
  /** `http://localhost:8080`, without a trailing slash. */
  url: string;
  /** Opens `/_v/export` and `/_v/import`. */
  key: string;
  /** Resolves with the runtime's exit code once it is gone, whoever ended it. */
  exited: Promise<number>;
  /** Finishes open requests and ends. */
  stop(): Promise<void>;
  /** Ends on the spot, as `kill -9` does. */
  kill(): Promise<void>;
}

const ROOT = PROJECT_DIR;

/**
 * Serves a built site and its view counter on workerd, and resolves once it answers.
 * @throws ServeError when the site is not built, or the address can't be had.
 */
export async function startServer(options: ServeOptions): Promise<Server> {
  const { host = '127.0.0.1', port = 8080, log = (text) => process.stderr.write(text) } = options;
  const out = resolve(options.out);
  const data = resolve(options.data);
  if (!statSync(join(out, 'index.html'), { throwIfNoEntry: false })?.isFile()) {
    throw new ServeError(`Chưa có trang nào trong ${out}. Hãy dựng trang trước: npm run build`);
  }
  await claimAddress(host, port);
  const key = ensureKey(data);
  const config = writeConfig(out, data, key, options);
  const runtime = await spawnRuntime(config, `${host.includes(':') ? `[${host}]` : host}:${port}`, log);
  const url = `http://${readableHost(host)}:${runtime.port}`;
  await fetch(`${url}/`, { method: 'HEAD' });
  return { url, key, exited: runtime.exited, stop: runtime.stop, kill: runtime.kill };
}

function writeConfig(out: string, data: string, key: string, options: ServeOptions): string {
  const wranglerJsonc = readFileSync(join(ROOT, 'wrangler.jsonc'), 'utf8');
  const config = deriveConfig(wranglerJsonc, {
    main: options.main ?? join(ROOT, 'scripts/edge/worker.ts'),
    out,
    // One shard, because workerd is one thread.
    vars: { SHARDS: '1', TRUST_PROXY: options.trustProxy ? 'yes' : '', KHO_BAI_KEY: key, ...options.vars },
  });
  mkdirSync(data, { recursive: true });
  const file = join(data, 'wrangler.json');
  writeFileSync(file, config, { mode: 0o600 });
  return file;
}

/** Binds the address for a moment, because Node names the reason of a failure in a code and workerd only in prose. */
async function claimAddress(host: string, port: number): Promise<void> {
  const reason = await new Promise<string | undefined>((settle) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => settle(undefined)));
  });
  if (reason === undefined) return;
  const remedies: Record<string, string> = {
    EADDRINUSE: `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: npm start -- --port ${port + 1}`,
    EACCES: `Không có quyền mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên, ví dụ: npm start -- --port 8080`,
    EADDRNOTAVAIL: `Máy này không có địa chỉ ${host}. Hãy sửa lại --host.`,
    ENOTFOUND: `Không tìm thấy máy tên ${host}. Hãy sửa lại --host.`,
  };
  throw new ServeError(remedies[reason] ?? `Không mở được cổng ${port} trên ${host} (${reason}).`);
}

/** What a browser on this machine can open: the loopback for every local and wildcard address. */
function readableHost(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
