import type { Block } from '../page/block.ts';
import { mapRuns } from '../page/map-runs.ts';

/** Stretches of words that have a line through them, each once. */
export function findStruck(blocks: readonly Block[]): string[] {
  const struck = new Set<string>();
  mapRuns(blocks, (runs) => {
    let words = '';
    for (const { text, struck: isStruck = false } of [...runs, { text: '' }]) {
      if (isStruck) {
        words += text;
        continue;
      }
      if (words.trim() !== '') struck.add(words.trim());
      words = '';
    }
    return runs;
  });
  return [...struck];
}
