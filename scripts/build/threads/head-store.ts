import { BLOCK_SIZE } from '../../search/indexing/block.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import type { DocumentHead } from '../search-index/search-document.ts';

/** An article by its number in the archive, and where its file is on the disk. */
export type SentHead = [article: number, head: DocumentHead, disk: string | undefined];

/** Some articles of a block, as JSON of a list of `SentHead`: objects of a whole archive would fill memory. */
export interface HeadsOfBlock {
  place: number;
  heads: Uint8Array<ArrayBuffer>;
}

/** The article is not among those that were added. */
export class UnknownHead extends Error {}

/** Gathers articles into blocks. @param sent in the order of their numbers */
export function packHeads(sent: Iterable<SentHead>): HeadsOfBlock[] {
  const packed: HeadsOfBlock[] = [];
  let [place, heads]: [number, SentHead[]] = [0, []];
  const pack = () => {
    if (heads.length > 0) packed.push({ place, heads: encodeUtf8(JSON.stringify(heads)) });
  };
  for (const head of sent) {
    const ofHead = Math.floor(head[0] / BLOCK_SIZE);
    if (ofHead !== place) {
      pack();
      [place, heads] = [ofHead, []];
    }
    heads.push(head);
  }
  pack();
  return packed;
}

/** Gives articles block by block: what was asked for last is open, and what was open before is let go of. */
export class HeadStore {
  readonly #blocks = new Map<number, Uint8Array>();
  #opened: { place: number; heads: ReadonlyMap<number, SentHead> } | undefined;

  add(blocks: readonly HeadsOfBlock[]): void {
    for (const { place, heads } of blocks) this.#blocks.set(place, heads);
    this.#opened = undefined;
  }

  /** @throws UnknownHead */
  get(article: number): SentHead {
    const place = Math.floor(article / BLOCK_SIZE);
    if (this.#opened?.place !== place) {
      const bytes = this.#blocks.get(place);
      this.#blocks.delete(place);
      const sent = bytes === undefined ? [] : (JSON.parse(Buffer.from(bytes).toString()) as SentHead[]);
      this.#opened = { place, heads: new Map(sent.map((head) => [head[0], head])) };
    }
    const head = this.#opened.heads.get(article);
    if (head === undefined) throw new UnknownHead(`article ${article}`);
    return head;
  }
}
