import { execFileSync } from 'node:child_process';

/** The commit that is checked out where a folder stands. */
export interface SourceCommit {
  hash: string;
  /** When it was made, in seconds since 1970. */
  seconds: number;
}

/** Asks git for the commit; undefined outside a repository, in one without a commit, and where there is no git. */
export function readSourceCommit(folder: string): SourceCommit | undefined {
  try {
    const line = execFileSync('git', ['log', '-1', '--no-show-signature', '--format=%H %ct'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, hash = '', seconds] = /^([0-9a-f]{40,64}) (\d+)\n$/.exec(line) ?? [];
    return hash === '' ? undefined : { hash, seconds: Number(seconds) };
  } catch {
    return undefined;
  }
}
