import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A place in a YAML text, counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/**
 * Finds where a value stands in a YAML text that is already known to be readable.
 * @param path keys and indexes from the root; where it leads nowhere, the deepest part that exists is given.
 * @param at `key` for the name of the last field, `value` for what it holds.
 */
export function locate(yaml: string, path: readonly PropertyKey[], at: 'key' | 'value' = 'value'): Position {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe', uniqueKeys: false });
  let node: Node | null = document.contents;
  let offset = 0;
  for (const [index, key] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = isNode(pair.value) ? pair.value : null;
      if (!(last && at === 'key')) offset = startOf(node) ?? offset;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(key)];
      if (!isNode(item)) break;
      node = item;
      offset = startOf(node) ?? offset;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) && node.range ? node.range[0] : undefined;
}
