import { spawnSync } from 'node:child_process';

/** What one run of a program took. */
export interface Measurement {
  wallSeconds: number;
  cpuSeconds: number;
  /** Largest resident memory of one process, in MB. */
  peakMegabytes: number;
}

/**
 * Runs a program to its end and measures it.
 * @throws Error with what it wrote when it fails
 */
export function measure(command: string, args: readonly string[], cwd: string): Measurement {
  const before = performance.now();
  const script = [
    'import os, resource, subprocess, sys',
    'code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)',
    'use = resource.getrusage(resource.RUSAGE_CHILDREN)',
    'sys.stderr.buffer.write(code.stderr[-2000:])',
    'print(use.ru_utime + use.ru_stime, use.ru_maxrss)',
    'sys.exit(code.returncode)',
  ].join('\n');
  const run = spawnSync('python3', ['-c', script, command, ...args], { cwd, encoding: 'utf8' });
  const wallSeconds = (performance.now() - before) / 1000;
  if (run.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${run.stderr}`);
  const [cpuSeconds = 0, kilobytes = 0] = run.stdout.trim().split(' ').map(Number);
  return { wallSeconds, cpuSeconds, peakMegabytes: kilobytes / 1024 };
}

/** The run with the middle wall time. */
export function medianOf(runs: readonly Measurement[]): Measurement {
  const sorted = [...runs].sort((a, b) => a.wallSeconds - b.wallSeconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('no runs');
  return middle;
}
