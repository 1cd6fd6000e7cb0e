import { createCounterClient, numberAddress, type Answer } from './counter-client.ts';

/** A read that was not acknowledged, and what was answered instead. */
export interface UnacknowledgedRead {
  id: string;
  address: string;
  answer: Answer;
}

export interface Load {
  /** Hits answered with `{"counted":true}` so far. */
  acknowledged(): number;
  /** Hits answered otherwise, or not at all. */
  unacknowledged(): readonly UnacknowledgedRead[];
  /** The first reader that was not used. */
  nextReader(): number;
  /** Ends the load and waits for the answers under way. */
  stop(): Promise<void>;
}

/** Posts reads by ever new readers, as fast as answers come, until it is stopped or a connection breaks. */
export function startLoad(url: string, ids: readonly string[], firstReader: number, lanes = 32): Load {
  const client = createCounterClient(url, lanes);
  const unacknowledged: UnacknowledgedRead[] = [];
  let reader = firstReader;
  let acknowledged = 0;
  let isRunning = true;
  async function runLane(): Promise<void> {
    while (isRunning) {
      const id = ids[reader % ids.length]!;
      const address = numberAddress(reader++);
      const answer = await client.hit(id, address);
      if (answer.body === '{"counted":true}') acknowledged++;
      else unacknowledged.push({ id, address, answer });
      if (answer.status === 0) isRunning = false;
    }
  }
  const lanesDone = Promise.all(Array.from({ length: lanes }, runLane));
  return {
    acknowledged: () => acknowledged,
    unacknowledged: () => unacknowledged,
    nextReader: () => reader,
    async stop() {
      isRunning = false;
      await lanesDone;
      client.close();
    },
  };
}
