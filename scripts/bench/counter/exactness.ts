import { createRandom } from '../random.ts';
import { type CounterClient, numberAddress, runJobs } from './counter-client.ts';

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

/** Fisher and Yates. */
function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const shuffled = [...items];
  const random = createRandom(seed);
  for (let index = shuffled.length - 1; index > 0; index--) {
    const other = random.integer(0, index);
    [shuffled[index], shuffled[other]] = [shuffled[other]!, shuffled[index]!];
  }
  return shuffled;
}
