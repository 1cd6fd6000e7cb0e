import { Readable } from 'node:stream';
import type { HostState } from './plan-upload.ts';
import { startReceiver } from './receiver.ts';
import type { FolderTarget } from './target.ts';

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
      return readSwitch(await finish(archive));
    },
    close: end,
  };
}

/**
 * Takes the release live again that was live before the present one.
 * @throws DeployError
 */
export async function rollBack(target: FolderTarget): Promise<Switch> {
  return readSwitch(await startReceiver(target, 'rollback').finish(Readable.from([])));
}

/** `published 000043-… 000042-…` */
function readSwitch(line: string): Switch {
  const [, now = '', before = ''] = /^published (\S+) ?(\S*)$/.exec(line) ?? [];
  return { now, before };
}
