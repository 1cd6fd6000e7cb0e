import type { CounterClient } from './counter-client.ts';
import { numberAddress, runJobs } from './counter-client.ts';

export interface ExactnessSizes {
  readers: number;
  repeats: number;
  /** Seed of the shuffle. */
  seed: number;
}

/** Every reader reads every article so many times, all in one shuffled order. Gives the answers by their bodies. */
export async function readEverything(
  client: CounterClient,
  ids: readonly string[],
  sizes: ExactnessSizes,
): Promise<Record<string, number>> {
  const jobs: (() => Promise<string>)[] = [];
  for (let repeat = 0; repeat < sizes.repeats; repeat++) {
    for (let reader = 0; reader < sizes.readers; reader++) {
      for (const id of ids) jobs.push(async () => (await client.hit(id, numberAddress(reader))).body);
    }
  }
  const tally: Record<string, number> = {};
  for (const body of await runJobs(shuffle(jobs, sizes.seed))) tally[body] = (tally[body] ?? 0) + 1;
  return tally;
}

/** Fisher and Yates, with a linear congruential generator (Numerical Recipes' constants). */
function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const shuffled = [...items];
  let state = seed >>> 0;
  for (let index = shuffled.length - 1; index > 0; index--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (index + 1));
    [shuffled[index], shuffled[other]] = [shuffled[other]!, shuffled[index]!];
  }
  return shuffled;
}
