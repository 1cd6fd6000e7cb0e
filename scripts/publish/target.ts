import { resolve } from 'node:path';
import { UsageError } from '../content/usage-error.ts';

/** Where `npm run deploy` takes the site. */
export type Target =
  | { kind: 'cloudflare' }
  | { kind: 'directory'; folder: string }
  | { kind: 'ssh'; host: string; folder: string };

/** A target that keeps releases in a folder, here or on another machine. */
export type FolderTarget = Exclude<Target, { kind: 'cloudflare' }>;

const HOST = /^(?:[A-Za-z0-9_][\w.-]*@)?(?:[A-Za-z0-9][\w.-]*|\[[0-9A-Fa-f:.]+\])$/;

/**
 * Reads `--target`: `cloudflare`, `directory:/path` or `ssh:user@host:/path`. Further settings of a host (port, key) stand
 * in ~/.ssh/config, where `host` may be a name of one's own.
 * @throws UsageError when it is none of these
 */
export function parseTarget(text: string): Target {
  if (text === 'cloudflare') return { kind: 'cloudflare' };
  const [, directory] = /^directory:(.+)$/s.exec(text) ?? [];
  if (directory !== undefined) return { kind: 'directory', folder: readFolder(resolve(directory)) };
  const [, host = '', path] = /^ssh:([^:[]*(?:\[[^\]]*\])?):(\/.*)$/s.exec(text) ?? [];
  if (path === undefined)
    throw new UsageError(
      `--target là cloudflare, directory:/đường/dẫn hoặc ssh:người-dùng@máy-chủ:/đường/dẫn, không phải "${text}"`,
    );
  if (!HOST.test(host)) throw new UsageError(`--target ${text}: "${host}" không phải là tên một máy chủ`);
  return { kind: 'ssh', host: host.replace(/\[(.*)\]/, '$1'), folder: readFolder(path) };
}

/** An absolute path, as it goes into a command line on the host. */
function readFolder(path: string): string {
  const folder = path.replace(/(?<=.)\/+$/, '');
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\x00-\x1f\x7f]/.test(folder) || folder.split('/').includes('..') || folder === '/')
    throw new UsageError(`--target: không dùng được thư mục "${path}"`);
  return folder;
}

/** The command that runs a script with arguments where a site is kept: here, or through ssh. */
export function makeHostCommand(
  target: FolderTarget,
  script: string,
  action: string,
): [program: string, ...args: string[]] {
  const words = ['-c', script, 'kho-bai', target.folder, action];
  if (target.kind === 'directory') return ['sh', ...words];
  // A connection that is dead is noticed within a minute.
  const options = ['ConnectTimeout=30', 'ServerAliveInterval=15', 'ServerAliveCountMax=4'];
  const flags = options.flatMap((option) => ['-o', option]);
  return ['ssh', '-T', ...flags, '--', target.host, ['exec', 'sh', ...words.map(quote)].join(' ')];
}

/** A word that every shell takes as it is. */
function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
