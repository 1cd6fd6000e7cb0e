import type { TablesOf } from './block.ts';
import { deflateText } from './deflate.ts';
import type { IndexFile } from '../format/index-file.ts';
import { type Part, partFolder } from '../format/part.ts';
import { forEachPosting } from './posting-table.ts';
import { AUTHORS_FILE, type Counted, SUGGESTIONS_FILE, VOCABULARY_FILE } from '../format/word-list.ts';

/** What the lists of a part hold: labels of some kinds, the most frequent. */
const LISTS = [
  { file: VOCABULARY_FILE, kinds: ['w'], most: 5000 },
  { file: SUGGESTIONS_FILE, kinds: ['t', 'a'], most: 400 },
  { file: AUTHORS_FILE, kinds: ['a'], most: 1000 },
] as const;

/**
 * The lists of a part, for `readCounted`: texts with the number of articles that have each.
 * @param key of all of them: changes whenever a label does
 * @param load gives the part's blocks, one after another; called once
 */
export function planLabelFiles(
  part: Part,
  key: string,
  load: () => Iterable<TablesOf<'labels'>>,
): IndexFile[] {
  let counts: ReadonlyMap<string, number> | undefined;
  return LISTS.map(({ file, kinds, most }) => ({
    name: `${partFolder(part)}/${file}`,
    key,
    make: () => makeList((counts ??= countLabels(load())), kinds, most),
  }));
}

function countLabels(blocks: Iterable<TablesOf<'labels'>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { labels, labelTexts } of blocks) {
    for (let index = 0; index < labels.a.length; index += 1) {
      const text = labelTexts[labels.a[index] ?? 0] ?? '';
      let count = counts.get(text) ?? 0;
      forEachPosting(labels, index, () => (count += 1));
      counts.set(text, count);
    }
  }
  return counts;
}

function makeList(counts: ReadonlyMap<string, number>, kinds: readonly string[], most: number): Uint8Array {
  const list: Counted[] = [];
  for (const [text, count] of counts) if (kinds.includes(text.charAt(0))) list.push([text.slice(1), count]);
  return deflateText(JSON.stringify(list.sort(compareCounted).slice(0, most)));
}

function compareCounted(one: Counted, two: Counted): number {
  return two[1] - one[1] || (one[0] < two[0] ? -1 : 1);
}
