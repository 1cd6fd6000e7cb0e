import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { indentOpen } from './indent-open.ts';
import type { Place } from '../problem.ts';

/**
 * Finds where a value stands.
 * @param path keys and indexes from the root; where it leads nowhere, the deepest part that exists is given.
 * @param at `key` for the name of the last field, `value` for what it holds.
 */
export type Locate = (path: readonly PropertyKey[], at?: 'key' | 'value') => Place;

/**
 * Makes the function that finds places in a YAML text that is already known to be readable; it is read when the first is asked for.
 * @param firstLine of the text, in its file
 */
export function createLocator(yaml: string, firstLine: number): Locate {
  let parsed: ReturnType<typeof parseLines> | undefined;
  return (path, at = 'value') => {
    const { document, lines } = (parsed ??= parseLines(yaml));
    const { line, col } = lines.linePos(findOffset(document.contents, path, at));
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
}

function parseLines(yaml: string) {
  const parsed = parse(yaml);
  return parsed.document.errors.length === 0 ? parsed : parse(indentOpen(yaml));
}

function parse(yaml: string) {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe', uniqueKeys: false });
  return { document, lines };
}

function findOffset(root: Node | null, path: readonly PropertyKey[], at: 'key' | 'value'): number {
  let node = root;
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
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) && node.range ? node.range[0] : undefined;
}
