import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { PROJECT_DIR } from '../build/project.ts';
import { createByteReader } from './byte-reader.ts';
import { explainHost } from './explain-host.ts';
import type { HostState } from './plan-upload.ts';
import { type FolderTarget, makeHostCommand } from './target.ts';

/** Which release is live now, and which one was before; that is empty when there was none. */
export interface Switch {
  now: string;
  before: string;
}

/** A conversation with `receive.sh` on the machine that keeps the releases. */
export interface ReleaseHost {
  state: HostState;
  /** The bytes of a file of the live release; undefined when it hasn't got it. */
  read(path: string): Promise<Buffer | undefined>;
  /**
   * Makes a new release and takes it live.
   * @param suffix ends its name, which begins with a number
   * @param files how many it will have
   * @param dropped paths that the copy of the live release begins without; undefined: it begins empty
   * @param archive the tar archive of the new files
   */
  publish(
    release: { suffix: string; files: number; dropped: readonly string[] | undefined },
    archive: Readable,
  ): Promise<Switch>;
  /** Ends the conversation; nothing has changed on the host unless `publish` did it. */
  close(): Promise<void>;
}

/** The host has closed its end of the pipe; its own words say why. */
const CLOSED = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);

/**
 * Opens a conversation.
 * @param action `look` changes nothing; `deploy` keeps others out until it is closed
 * @throws DeployError when the host refuses or can't be reached; so do all the functions of the host
 */
export async function openReleaseHost(target: FolderTarget, action: 'look' | 'deploy'): Promise<ReleaseHost> {
  const { readLine, readBytes, write, end, finish } = startReceiver(target, action);
  const state: HostState = { current: '', files: 0, touched: [], assets: [] };
  for (let line = await readLine(); line !== 'ready'; line = await readLine()) {
    const [, word, value = ''] = /^(\S*) *(.*)$/.exec(line) ?? [];
    if (word === 'current') state.current = value;
    if (word === 'files') state.files = Number(value);
    if (word === 'touched') state.touched.push(value);
    if (word === 'asset') state.assets.push(value);
  }
  return {
    state,
    async read(path) {
      write(`read ${path}\n`);
      const answer = await readLine();
      return answer === 'missing' ? undefined : readBytes(Number(answer.replace('bytes', '')));
    },
    async publish({ suffix, files, dropped }, archive) {
      write(`release ${suffix} ${files} ${dropped === undefined ? 'empty' : 'copy'}\n`);
      write([...(dropped ?? []), ''].map((path) => `${path}\n`).join(''));
      return await finish(archive);
    },
    close: end,
  };
}

/**
 * Takes the release live again that was live before the present one.
 * @throws DeployError
 */
export async function rollBack(target: FolderTarget): Promise<Switch> {
  return await startReceiver(target, 'rollback').finish(Readable.from([]));
}

function startReceiver(target: FolderTarget, action: string) {
  const script = readFileSync(join(PROJECT_DIR, 'scripts/publish/receive.sh'), 'utf8');
  const [program, ...args] = makeHostCommand(target, script, action);
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  // A host that ends says why; that its end of the pipe is closed is no news.
  child.stdin.on('error', () => {});
  const said = text(child.stderr);
  const exit = once(child, 'exit').then(
    ([code]) => code as number | null,
    (error: NodeJS.ErrnoException) => error.code ?? 'ENOENT',
  );
  const { readLine, readBytes } = createByteReader(child.stdout);
  let isGreeted = false;
  const fail = async (refusal = '') => explainHost(target, { refusal, exit: await exit, said: await said });
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
    write: (words: string) => void child.stdin.write(words),
    async end() {
      child.stdin.end();
      await exit;
    },
    /** Sends the rest and waits for the switch. */
    async finish(rest: Readable): Promise<Switch> {
      const failure = await pipeline(rest, child.stdin).catch((error: NodeJS.ErrnoException) => error);
      if (failure !== undefined && !CLOSED.has(failure.code ?? '')) {
        await exit;
        throw failure;
      }
      const [, now = '', before = ''] = /^published (\S+) ?(\S*)$/.exec(await next()) ?? [];
      await exit;
      return { now, before };
    },
  };
}
