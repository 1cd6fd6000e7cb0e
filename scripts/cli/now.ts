import { UsageError } from '../content/usage-error.ts';
import { readSourceCommit, type SourceCommit } from './source-commit.ts';

/**
 * The moment that decides which articles are out: `SOURCE_DATE_EPOCH`, else the time of the last commit of the content,
 * else the clock. Read once, by commands only.
 * @returns milliseconds since 1970
 */
export function readNow(contentDir: string, commit?: SourceCommit): number {
  const given = readGivenMoment();
  if (given !== undefined) return given;
  const { seconds } = commit ?? readSourceCommit(contentDir) ?? {};
  return seconds === undefined ? Date.now() : seconds * 1000;
}

/**
 * The moment at which someone begins to write: `SOURCE_DATE_EPOCH`, else the clock.
 * @returns milliseconds since 1970
 */
export function readClock(): number {
  return readGivenMoment() ?? Date.now();
}

function readGivenMoment(): number | undefined {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return undefined;
  if (!/^\d{1,11}$/.test(epoch))
    throw new UsageError(`SOURCE_DATE_EPOCH phải là số giây từ 1970, không phải "${epoch}"`);
  return Number(epoch) * 1000;
}
