import { UsageError } from '../content/usage-error.ts';
import { readSourceCommit, type SourceCommit } from './source-commit.ts';

/**
 * The moment that decides which articles are out: `SOURCE_DATE_EPOCH`, else the time of the last commit of the content,
 * else the clock. Read once, by commands only.
 * @returns milliseconds since 1970
 */
export function readNow(contentDir: string, commit?: SourceCommit): number {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && epoch !== '') {
    if (!/^\d{1,11}$/.test(epoch))
      throw new UsageError(`SOURCE_DATE_EPOCH phải là số giây từ 1970, không phải "${epoch}"`);
    return Number(epoch) * 1000;
  }
  const { seconds } = commit ?? readSourceCommit(contentDir) ?? {};
  return seconds === undefined ? Date.now() : seconds * 1000;
}
