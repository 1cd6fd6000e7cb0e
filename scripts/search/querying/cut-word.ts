/** Letters of a word at most: of Vietnamese, seven; names of other languages are longer. */
const LONGEST = 24;

interface Way {
  words: number;
  /** Of its least frequent word: its place among all, the most frequent first. */
  rarest: number;
  start: number;
}

/**
 * Cuts what was typed without spaces into words: `dienbien` → `dien`, `bien`. As few as can be, and of those the most frequent;
 * undefined where it is not made of known words.
 * @param known folded words, the most frequent first
 */
export function cutWord(text: string, known: ReadonlyMap<string, number>): string[] | undefined {
  const ways: (Way | undefined)[] = [{ words: 0, rarest: 0, start: 0 }];
  for (let end = 1; end <= text.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
      const before = ways[start];
      const place = before && known.get(text.slice(start, end));
      if (before === undefined || place === undefined) continue;
      const way = { words: before.words + 1, rarest: Math.max(before.rarest, place), start };
      if (isBetter(way, ways[end])) ways[end] = way;
    }
  }
  const words: string[] = [];
  for (let end = text.length; end > 0;) {
    const way = ways[end];
    if (way === undefined) return undefined;
    words.unshift(text.slice(way.start, end));
    end = way.start;
  }
  return words;
}

function isBetter(one: Way, other: Way | undefined): boolean {
  if (other === undefined) return true;
  return one.words === other.words ? one.rarest < other.rarest : one.words < other.words;
}
