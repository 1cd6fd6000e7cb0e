import { createCounterClient, numberAddress } from './counter-client.ts';

export interface Load {
  /** Hits answered with `{"counted":true}` so far. */
  acknowledged(): number;
  /** Hits answered with 503 so far. */
  refused(): number;
  /** Ends the load and waits for the answers under way. */
  stop(): Promise<void>;
}

/** Posts reads by ever new readers, as fast as answers come, until it is stopped or the connection breaks. */
export function startLoad(url: string, ids: readonly string[], firstReader: number, lanes = 32): Load {
  const client = createCounterClient(url, lanes);
  let reader = firstReader;
  let acknowledged = 0;
  let refused = 0;
  let isRunning = true;
  async function runLane(): Promise<void> {
    while (isRunning) {
      const index = reader++;
      const answer = await client.hit(ids[index % ids.length]!, numberAddress(index));
      if (answer.body === '{"counted":true}') acknowledged++;
      if (answer.status === 503) refused++;
      if (answer.status === 0) isRunning = false;
    }
  }
  const lanesDone = Promise.all(Array.from({ length: lanes }, runLane));
  return {
    acknowledged: () => acknowledged,
    refused: () => refused,
    async stop() {
      isRunning = false;
      await lanesDone;
      client.close();
    },
  };
}
