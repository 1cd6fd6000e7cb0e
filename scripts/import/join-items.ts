import type { Block, List, ListItem } from './block.ts';

/**
 * Neighbouring items are one list for as long as their numbers count on. Where they begin anew, the next list has the other sign
 * behind its numbers: Markdown would count on.
 */
export function joinItems(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== 'list') {
      joined.push(block);
      continue;
    }
    for (const item of block.items) {
      const last = joined.at(-1);
      if (last?.kind !== 'list') joined.push({ ...block, items: [item] });
      else if (countsOn(last, item)) last.items.push({ ...item, marker: withSign(item, signOf(last)) });
      else joined.push({ ...block, items: [{ ...item, marker: withSign(item, otherSign(last)) }] });
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

function withSign({ marker }: ListItem, sign: string): string {
  return marker.replace(/(?<=^\d+)[.)]$/, sign);
}

function signOf({ items }: List): string {
  return items.some(({ marker }) => marker.endsWith(')')) ? ')' : '.';
}

function otherSign(list: List): string {
  return signOf(list) === '.' ? ')' : '.';
}
