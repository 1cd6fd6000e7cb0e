import type { Block } from '../page/block.ts';
import { runsIn } from '../page/map-runs.ts';

/** Stretches of words that have a line through them, each once. */
export function findStruck(blocks: readonly Block[]): string[] {
  const struck = new Set<string>();
  for (const runs of runsIn(blocks)) {
    let words = '';
    for (const { text, struck: isStruck = false } of [...runs, { text: '' }]) {
      if (isStruck) {
        words += text;
        continue;
      }
      if (words.trim() !== '') struck.add(words.trim());
      words = '';
    }
  }
  return [...struck];
}
