import type { TablesOf } from './block.ts';
import { deflateText } from './deflate.ts';
import { forEachPosting } from './posting-table.ts';
import type { Counted } from './word-list.ts';

/** How many words, and how many tags with authors, a part's lists hold: the most frequent. */
const MOST_WORDS = 5000;
const MOST_SUGGESTIONS = 400;

/** The words of some blocks with the number of articles that have each, for `readCounted`. */
export function makeVocabulary(blocks: readonly TablesOf<'labels'>[]): Uint8Array {
  return makeList(blocks, ['w'], MOST_WORDS);
}

/** Their tags, places and authors. */
export function makeSuggestions(blocks: readonly TablesOf<'labels'>[]): Uint8Array {
  return makeList(blocks, ['t', 'a'], MOST_SUGGESTIONS);
}

function makeList(blocks: readonly TablesOf<'labels'>[], kinds: readonly string[], most: number): Uint8Array {
  const counts = new Map<string, number>();
  for (const { labels, labelTexts } of blocks) {
    for (let index = 0; index < labels.a.length; index += 1) {
      const text = labelTexts[labels.a[index] ?? 0] ?? '';
      if (!kinds.includes(text.charAt(0))) continue;
      let count = counts.get(text) ?? 0;
      forEachPosting(labels, index, () => (count += 1));
      counts.set(text, count);
    }
  }
  const list = [...counts].map(([text, count]): Counted => [text.slice(1), count]);
  return deflateText(JSON.stringify(list.sort(compareCounted).slice(0, most)));
}

function compareCounted(one: Counted, two: Counted): number {
  return two[1] - one[1] || (one[0] < two[0] ? -1 : 1);
}
