import { setTimeout as wait } from 'node:timers/promises';
import type { Server } from '../../cli/serving/serve.ts';
import { createCounterClient, runJobs } from './counter-client.ts';
import { startLoad } from './reading-load.ts';

/** What one `kill -9` under load left behind. */
export interface KillRound {
  sent: number;
  acknowledged: number;
  /** Counted before the readers who got no answer tried again. */
  stored: number;
  /** Counted after they did. */
  storedAfterRetry: number;
}

/**
 * Kills the server under load again and again, starts it on the same data, and lets every reader who got no answer try
 * again. All readers are new ones.
 * @param loadMs how long the load lasts before a kill; longer where nothing was acknowledged by then
 */
export async function killUnderLoad(
  start: () => Promise<Server>,
  ids: readonly string[],
  rounds: number,
  loadMs: number,
): Promise<KillRound[]> {
  const results: KillRound[] = [];
  let reader = 0;
  let total = 0;
  let server = await start();
  for (let round = 0; round < rounds; round++) {
    const load = startLoad(server.url, ids, reader);
    await wait(loadMs);
    // A machine that is busy with other things may not have answered yet; then a kill would show nothing.
    while (load.acknowledged() === 0) await wait(50);
    await server.kill();
    await load.stop();
    server = await start();

    const client = createCounterClient(server.url);
    const readViews = async (): Promise<number> =>
      (await client.figures<{ views: number }>('/_v/total')).views;
    const stored = (await readViews()) - total;
    await runJobs(
      load.unacknowledged().map(
        ({ id, address }) =>
          () =>
            client.hit(id, address),
      ),
    );
    const after = await readViews();
    client.close();
    const sent = load.nextReader() - reader;
    results.push({ sent, acknowledged: load.acknowledged(), stored, storedAfterRetry: after - total });
    reader = load.nextReader();
    total = after;
  }
  await server.stop();
  return results;
}
