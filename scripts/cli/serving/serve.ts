import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PROJECT_DIR } from '../../build/project.ts';
import { ensureFolder } from '../../content/disk/ensure-folder.ts';
import { bracketHost, claimAddress, readableHost } from './address.ts';
import { deriveConfig } from './config.ts';
import { ServeError, unwritableData } from './serve-error.ts';
import { ensureKey } from './key.ts';
import { refuseWithoutShell, spawnRuntime } from './process.ts';

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

/**
 * Serves a built site and its view counter on workerd, and resolves once it answers.
 * @throws ServeError when the site is not built, or the address or the data folder can't be had, or on Windows.
 */
export async function startServer(options: ServeOptions): Promise<Server> {
  const { host = '127.0.0.1', port = 8080, log = (text) => process.stderr.write(text) } = options;
  const out = resolve(options.out);
  const data = resolve(options.data);
  if (!statSync(join(out, 'index.html'), { throwIfNoEntry: false })?.isFile()) {
    throw new ServeError(`Chưa có trang nào trong ${out}. Hãy dựng trang trước: npm run build`);
  }
  refuseWithoutShell();
  await claimAddress(host, port, 'npm start');
  const { key, config } = prepareData(out, data, options);
  const place = { address: `${bracketHost(host)}:${port}`, lock: join(data, 'lock') };
  const runtime = await spawnRuntime(config, place, log);
  const url = `http://${readableHost(host)}:${runtime.port}`;
  await fetch(`${url}/`, { method: 'HEAD' });
  return { url, key, exited: runtime.exited, stop: runtime.stop, kill: runtime.kill };
}

/** Makes the data folder, its key, and the configuration of this run in it. */
function prepareData(out: string, data: string, options: ServeOptions): { key: string; config: string } {
  try {
    ensureFolder(data);
    const key = ensureKey(data);
    const config = join(data, 'wrangler.json');
    writeFileSync(config, makeConfig(out, key, options), { mode: 0o600 });
    return { key, config };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw unwritableData(data, code);
  }
}

function makeConfig(out: string, key: string, options: ServeOptions): string {
  return deriveConfig(readFileSync(join(PROJECT_DIR, 'wrangler.jsonc'), 'utf8'), {
    main: options.main ?? join(PROJECT_DIR, 'scripts/edge/worker.ts'),
    out,
    // One shard, because workerd is one thread.
    vars: { SHARDS: '1', TRUST_PROXY: options.trustProxy ? 'yes' : '', KHO_BAI_KEY: key, ...options.vars },
  });
}
