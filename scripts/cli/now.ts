import { execFileSync } from 'node:child_process';
import { UsageError } from '../content/usage-error.ts';

/**
 * The moment that decides which articles are out: `SOURCE_DATE_EPOCH`, else the time of the last commit of the content,
 * else the clock. Read once, by commands only.
 * @returns milliseconds since 1970
 */
export function readNow(contentDir: string): number {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && epoch !== '') {
    if (!/^\d{1,11}$/.test(epoch))
      throw new UsageError(`SOURCE_DATE_EPOCH phải là số giây từ 1970, không phải "${epoch}"`);
    return Number(epoch) * 1000;
  }
  return readCommitTime(contentDir) ?? Date.now();
}

function readCommitTime(folder: string): number | undefined {
  try {
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /^\d+\n$/.test(seconds) ? Number(seconds) * 1000 : undefined;
  } catch {
    return undefined;
  }
}
