import { hashContent } from '../../content/disk/content-hash.ts';
import { type Block, BLOCK_SIZE, buildBlock, type TableKind, type TablesOf } from './block.ts';
import { BlockStore } from './block-store.ts';
import type { Digest } from './digest.ts';
import type { SearchDocument } from '../format/document.ts';
import type { IndexEntry } from './index-entry.ts';
import type { IndexStore } from './index-store.ts';
import { type BlockPiece, joinBlocks } from './join-blocks.ts';
import { homeLane } from '../format/part.ts';
import { makeRecord } from './record-maker.ts';
import { spreadLane } from '../format/term.ts';

/** The blocks of a build before that depended on the same: their names, and the keys of their articles. */
export interface KeptBlocks {
  names: readonly string[];
  keys: readonly string[];
}

/** A kept block with the records of its articles. */
interface OpenedBlock {
  block: Block;
  records: readonly Uint8Array[];
}

/** Of articles that stay in their order, a new block has those of two old ones; the rest is room for some that moved. */
const MOST_OPENED = 4;

/** Makes the blocks of an archive and keeps them in a store; only articles that no kept block has are read. */
export class BlockKeeper {
  /** The names of the blocks, which follow from the keys of their articles. */
  readonly names: readonly string[];
  /** Whether these are not the kept blocks. */
  readonly hasChanged: boolean;
  private readonly entries: readonly IndexEntry[];
  private readonly store: BlockStore;
  private readonly digest: (document: SearchDocument) => Digest;
  private readonly kept: KeptBlocks;
  /** Where in the kept blocks the article with a key is. */
  private readonly keptPlaces = new Map<string, number>();
  /** Kept blocks that were opened lately; undefined is one that the store has lost. */
  private readonly opened = new Map<string, OpenedBlock | undefined>();
  private records: { name: string; list: readonly Uint8Array[] } | undefined;

  constructor(
    entries: readonly IndexEntry[],
    {
      store,
      digest,
      kept,
      salt,
    }: {
      store: IndexStore;
      digest: (document: SearchDocument) => Digest;
      kept: KeptBlocks;
      /** What else the blocks depend on. */
      salt: string;
    },
  ) {
    this.entries = entries;
    this.store = new BlockStore(store);
    this.digest = digest;
    this.kept = kept;
    this.names = Array.from({ length: Math.ceil(entries.length / BLOCK_SIZE) }, (_, place) =>
      nameBlock(salt, this.entriesOf(place)),
    );
    this.hasChanged = String(this.names) !== String(kept.names);
    if (!this.hasChanged) return;
    for (const [place, key] of kept.keys.entries()) this.keptPlaces.set(key, place);
  }

  /** A block by its place, from the store or newly made. */
  load(place: number): Block {
    return this.store.readBlock(this.names[place] ?? '') ?? this.make(place);
  }

  /** Those tables of a block that files of one kind are made of, as `load` gives them. */
  loadTables<Kind extends TableKind>(place: number, kind: Kind): TablesOf<Kind> {
    return this.store.readTables(this.names[place] ?? '', kind) ?? this.make(place);
  }

  /** A kept block by its name. */
  loadKept(name: string): Block | undefined {
    return this.open(name)?.block;
  }

  /** The record of an article by its number in the archive. */
  loadRecord(article: number): Uint8Array {
    const place = Math.floor(article / BLOCK_SIZE);
    const name = this.names[place] ?? '';
    if (this.records?.name !== name) {
      const list =
        this.store.readRecords(name) ?? this.entriesOf(place).map(({ read }) => makeRecord(read()));
      this.records = { name, list };
    }
    return this.records.list[article % BLOCK_SIZE] ?? new Uint8Array();
  }

  /** Lets the store forget what isn't these blocks'. */
  forgetOthers(alsoKeep: string): void {
    this.store.keepOnly(this.names, alsoKeep);
  }

  /** Makes a block of what kept blocks know of its articles, and of the others, read now; keeps it. */
  private make(place: number): Block {
    const entries = this.entriesOf(place);
    const laneOf = entries.length === BLOCK_SIZE ? spreadLane : homeLane;
    const pieces = new Map<OpenedBlock, BlockPiece>();
    const records: Uint8Array[] = [];
    const digests: Digest[] = [];
    const fresh: number[] = [];
    for (const [number, entry] of entries.entries()) {
      const { opened, article = -1 } = this.findKept(entry);
      const record = opened?.records[article];
      if (opened === undefined || record === undefined) {
        const document = entry.read();
        digests.push(this.digest(document));
        fresh.push(number);
        records.push(makeRecord(document));
        continue;
      }
      let piece = pieces.get(opened);
      if (piece === undefined) {
        piece = { block: opened.block, numbers: new Int32Array(opened.records.length).fill(-1) };
        pieces.set(opened, piece);
      }
      piece.numbers[article] = number;
      records.push(record);
    }
    const read = { block: buildBlock(digests, laneOf), numbers: Int32Array.from(fresh) };
    const block = pieces.size === 0 ? read.block : joinBlocks([...pieces.values(), read], laneOf);
    this.store.write(this.names[place] ?? '', block, records);
    return block;
  }

  private entriesOf(place: number): readonly IndexEntry[] {
    return this.entries.slice(place * BLOCK_SIZE, (place + 1) * BLOCK_SIZE);
  }

  /** The kept block that has an article, and its number there. */
  private findKept({ key }: IndexEntry): { opened?: OpenedBlock | undefined; article?: number } {
    const place = this.keptPlaces.get(key);
    if (place === undefined) return {};
    const opened = this.open(this.kept.names[Math.floor(place / BLOCK_SIZE)] ?? '');
    return { opened, article: place % BLOCK_SIZE };
  }

  private open(name: string): OpenedBlock | undefined {
    if (this.opened.has(name)) return this.opened.get(name);
    const block = this.store.readBlock(name);
    const records = this.store.readRecords(name);
    const opened = block === undefined || records === undefined ? undefined : { block, records };
    const [oldest] = this.opened.keys();
    if (this.opened.size === MOST_OPENED && oldest !== undefined) this.opened.delete(oldest);
    this.opened.set(name, opened);
    return opened;
  }
}

function nameBlock(salt: string, entries: readonly IndexEntry[]): string {
  const keys = entries.map(({ key }) => key);
  return hashContent([salt, ...keys].join('\n'));
}
