import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What wrk measured. */
export interface Throughput {
  connections: number;
  perSecond: number;
  /** As wrk writes it: `12.34ms`. */
  p50: string;
  p99: string;
  /** Answers of another status than 2xx. */
  failed: number;
}

/**
 * Posts reads by ever new readers for so many seconds, through wrk.
 * @throws Error when wrk is not installed.
 */
export async function measureThroughput(
  url: string,
  connections: number,
  seconds: number,
): Promise<Throughput> {
  const script = join(import.meta.dirname, 'hit.lua');
  const args = ['-t1', `-c${connections}`, `-d${seconds}`, '--latency', '-s', script, url];
  const { stdout } = await promisify(execFile)('wrk', args);
  return {
    connections,
    perSecond: Number(readValue(stdout, /Requests\/sec:\s+([\d.]+)/)),
    p50: readValue(stdout, /50%\s+(\S+)/),
    p99: readValue(stdout, /99%\s+(\S+)/),
    failed: Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0),
  };
}

function readValue(text: string, pattern: RegExp): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new Error(`wrk did not write ${pattern}: ${text}`);
  return value;
}
