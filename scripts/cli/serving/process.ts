import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { ServeError, unwritableData } from './serve-error.ts';

export interface RuntimeProcess {
  port: number;
  /** Resolves with the exit code once the runtime is gone, whoever ended it. */
  exited: Promise<number>;
  /** Asks the runtime to finish open requests and end; by force after five seconds. */
  stop(): Promise<void>;
  /** Ends it on the spot, as a power cut would. */
  kill(): Promise<void>;
}

const IN_USE = 75;

/** What the runtime, its bundler and its database say of a place in the data folder that takes nothing. */
const UNWRITTEN = /\.wrangler\/.*: (.+)|(SQLITE_(?:READONLY|CANTOPEN|FULL))/;

// The shell ends the runtime when its standard input closes, which happens even if this process is killed with -9. The runtime
// inherits a lock, which the kernel lets go of when it ends: two on one folder would keep each other from writing.
const GUARD = `
trap '' XFSZ
exec 9>"$1"
! command -v flock >/dev/null || flock -n 9 || exit ${IN_USE}
shift
exec 4<&0
"$@" </dev/null 4<&- &
runtime=$!
{
  read -r _ <&4
  kill "$runtime"
  for second in 1 2 3 4 5; do sleep 1; kill -0 "$runtime" || exit; done
  kill -9 "$runtime"
} >/dev/null 2>&1 3>&- 9>&- &
guard=$!
wait "$runtime"
code=$?
kill "$guard"
exit $code`;

/** @throws ServeError on Windows, which has no shell to guard the runtime. */
export function refuseWithoutShell(): void {
  if (process.platform === 'win32')
    throw new ServeError(
      'Trên Windows, lệnh này chỉ chạy được trong WSL. Để xem kho bài ngay trên máy này, hãy chạy npm run dev.',
    );
}

/**
 * Starts workerd on a configuration file and waits until its socket listens.
 * @param address `host:port`; port 0 takes a free one.
 * @param log Gets what the runtime writes to its standard error.
 * @param lock a file that no other runtime may have locked
 * @throws ServeError when another has it, or its folder takes no more files; Error with the runtime's own words when it ends before that.
 */
export async function spawnRuntime(
  configFile: string,
  { address, lock }: { address: string; lock: string },
  log: (text: string) => void,
): Promise<RuntimeProcess> {
  const command = [
    locateRuntime(),
    'serve',
    '--experimental',
    configFile,
    '--socket-addr',
    `http=${address}`,
    '--control-fd',
    '3',
  ];
  const child = spawnGuarded([lock, ...command], {
    ...process.env,
    WORKERD_ESBUILD: createRequire(import.meta.url).resolve('esbuild/bin/esbuild'),
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
    log(text);
  });
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 70));
  });
  const ended = exited.then((code) => {
    if (code === IN_USE) {
      throw new ServeError(
        `Một máy chủ khác đang dùng thư mục dữ liệu ${dirname(lock)}. Hãy dừng máy chủ đó trước, hoặc chọn thư mục khác bằng --data.`,
      );
    }
    const [, file, database] = UNWRITTEN.exec(said) ?? [];
    const why = file ?? database;
    if (why !== undefined) throw unwritableData(dirname(lock), why);
    throw new Error(`workerd ended with code ${code}: ${said.trim()}`);
  });
  const port = await Promise.race([readPort(child.stdio[3] as Readable), ended]);
  const end = async (signal?: 'SIGKILL'): Promise<void> => {
    if (signal && child.pid) killGroup(child.pid);
    child.stdin?.destroy();
    await exited;
  };
  return { port, exited, stop: () => end(), kill: () => end('SIGKILL') };
}

function spawnGuarded(command: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const stdio = ['pipe', 'ignore', 'pipe', 'pipe'] as const;
  // A group of its own keeps Ctrl+C in the terminal from reaching the runtime before this process has decided.
  return spawn('/bin/sh', ['-c', GUARD, 'sh', ...command], { stdio: [...stdio], env, detached: true });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The binary itself: until npm has run its install script, which npm may not be allowed to, `bin/workerd` is a script that passes no pipe on. */
function locateRuntime(): string {
  return (createRequire(import.meta.url)('workerd') as { default: string }).default;
}

/** Reads the runtime's control messages until it says on which port it listens; never settles if it doesn't. */
function readPort(control: Readable): Promise<number> {
  return new Promise((resolve) => {
    let text = '';
    control.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const port = /"event":"listen","socket":"http","port":(\d+)/.exec(text)?.[1];
      if (port) resolve(Number(port));
    });
  });
}
