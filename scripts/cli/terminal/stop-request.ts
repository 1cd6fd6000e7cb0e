const ORPHAN_CHECK_MS = 250;

/** Who started this process; asked at once, for it may have ended by the time that somebody waits. */
const STARTER = process.ppid;

/**
 * Resolves when the person or the supervisor wants this process to end: Ctrl+C, SIGTERM, a closed terminal, or the end
 * of the npm that started it, whose shell doesn't pass signals on.
 */
export function waitForStopRequest(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    if (!process.env['npm_lifecycle_event']) return;
    setInterval(() => process.ppid !== STARTER && resolve(), ORPHAN_CHECK_MS).unref();
  });
}
