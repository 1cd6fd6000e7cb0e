import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { PROJECT_DIR } from '../build/project.ts';
import { type ByteReader, createByteReader } from './byte-reader.ts';
import { explainHost } from './explain-host.ts';
import { type FolderTarget, makeHostCommand } from './target.ts';

/** A running `receive.sh`, here or on another machine. Every function throws DeployError when it ends before its time. */
export interface Receiver {
  /** Its next line, the greeting and what was said before that left out. */
  readLine(): Promise<string>;
  readBytes: ByteReader['readBytes'];
  write(words: string): void;
  /** Lets it end without a switch. */
  end(): Promise<void>;
  /** Sends the rest, and gives the line that tells of the switch, once it has ended. */
  finish(rest: Readable): Promise<string>;
}

/** The host has closed its end of the pipe; its own words say why. */
const CLOSED = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);

/** Starts the script where a site is kept. */
export function startReceiver(target: FolderTarget, action: 'look' | 'deploy' | 'rollback'): Receiver {
  const script = readFileSync(join(PROJECT_DIR, 'scripts/publish/receive.sh'), 'utf8');
  const [program, ...args] = makeHostCommand(target, script, action);
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  // A host that ends says why; that its end of the pipe is closed is no news.
  child.stdin.on('error', () => {});
  const said = text(child.stderr);
  const exit = once(child, 'exit').then(
    ([code]) => code as number | null,
    ({ code }: NodeJS.ErrnoException) => String(code),
  );
  const { readLine, readBytes } = createByteReader(child.stdout);
  let isGreeted = false;
  let isAllSent = false;
  const fail = async (refusal = '') => {
    const isSwitching = isGreeted && isAllSent;
    return explainHost(target, { refusal, exit: await exit, said: await said, isSwitching });
  };
  const next = async (): Promise<string> => {
    const line = await readLine();
    if (line === undefined) throw await fail();
    if (line.startsWith('refused ')) throw await fail(line.slice('refused '.length));
    // A shell's start-up files may speak first.
    if (isGreeted) return line;
    isGreeted = line === 'kho-bai';
    return next();
  };
  return {
    readLine: next,
    readBytes,
    write: (words) => void child.stdin.write(words),
    async end() {
      child.stdin.end();
      await exit;
    },
    async finish(rest) {
      const failure = await pipeline(rest, child.stdin).catch((error: NodeJS.ErrnoException) => error);
      if (failure !== undefined && !CLOSED.has(failure.code ?? '')) {
        await exit;
        throw failure;
      }
      isAllSent = true;
      const line = await next();
      await exit;
      return line;
    },
  };
}
