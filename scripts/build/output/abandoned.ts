const TEMPORARY = /^(.+)\.(\d+)\.tmp$/s;

/**
 * What a temporary file or folder, `name.PID.tmp`, was to become.
 * @returns nothing for another name, and for one whose process still runs
 */
export function findAbandoned(path: string): string | undefined {
  const [, target, pid] = TEMPORARY.exec(path) ?? [];
  return pid === undefined || isRunning(Number(pid)) ? undefined : target;
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
