import type { Block, List, ListItem } from '../page/block.ts';

/** Neighbouring items are one list for as long as their numbers count on. */
export function joinItems(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== 'list') {
      joined.push(block);
      continue;
    }
    for (const item of block.items) {
      const last = joined.at(-1);
      if (last?.kind === 'list' && countsOn(last, item)) last.items.push(item);
      else joined.push({ ...block, items: [item] });
    }
  }
  return joined;
}

/** Whether an item follows the last one of its depth, or is the first one there. */
function countsOn({ items }: List, { depth, marker }: ListItem): boolean {
  const number = Number.parseInt(marker, 10);
  if (Number.isNaN(number)) return true;
  const before = items.findLast((item) => item.depth <= depth);
  if (before === undefined || before.depth < depth) return true;
  const last = Number.parseInt(before.marker, 10);
  return Number.isNaN(last) || number === last + 1;
}
