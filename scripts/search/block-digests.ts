import type { Block } from './block.ts';
import type { Digest } from './digest.ts';
import { IntegerList } from './integer-list.ts';
import { forEachPosting } from './posting-table.ts';

/** The digests that a block was built of, up to the order in them: to build it again with some of them changed. */
export function listDigests({ count, words, spellings, plain, labels, labelTexts }: Block): Digest[] {
  const digests = Array.from({ length: count }, () => new DigestLists());
  /** Where each article has the word whose turn it is. */
  const placeOf = new Int32Array(count);
  let spelling = 0;
  for (let word = 0; word < words.a.length; word += 1) {
    forEachPosting(words, word, (article, places) => {
      const lists = digests[article];
      placeOf[article] = lists?.addWord(words.a[word] ?? 0, words.b[word] ?? 0, places) ?? 0;
    });
    for (; spellings.a[spelling] === word; spelling += 1) {
      const hash = spellings.b[spelling] ?? 0;
      forEachPosting(spellings, spelling, (article) =>
        digests[article]?.addSpelling(placeOf[article] ?? 0, hash),
      );
    }
  }
  for (let index = 0; index < plain.a.length; index += 1) {
    const [a, b] = [plain.a[index] ?? 0, plain.b[index] ?? 0];
    forEachPosting(plain, index, (article, places) => digests[article]?.addPlain(a, b, places));
  }
  for (let index = 0; index < labels.a.length; index += 1) {
    const label = labelTexts[labels.a[index] ?? 0] ?? '';
    forEachPosting(labels, index, (article) => digests[article]?.labels.push(label));
  }
  return digests.map((lists) => lists.finish());
}

class DigestLists {
  readonly labels: string[] = [];
  readonly #words = new IntegerList();
  readonly #places = new IntegerList();
  readonly #spellings = new IntegerList();
  readonly #plain = new IntegerList();

  addWord(a: number, b: number, places: number): number {
    this.#words.push(a);
    this.#words.push(b);
    this.#places.push(places);
    return this.#places.length - 1;
  }

  addSpelling(place: number, hash: number): void {
    this.#spellings.push(place);
    this.#spellings.push(hash);
  }

  addPlain(a: number, b: number, places: number): void {
    this.#plain.push(a);
    this.#plain.push(b);
    this.#plain.push(places);
  }

  finish(): Digest {
    return {
      words: this.#words.copy(),
      places: this.#places.copy(),
      spellings: this.#spellings.copy(),
      plain: this.#plain.copy(),
      labels: this.labels,
    };
  }
}
