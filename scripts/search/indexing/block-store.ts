import { deserialize, serialize } from 'node:v8';
import { type Block, type TableKind, TABLES, type TablesOf } from './block.ts';
import type { IndexStore } from './index-store.ts';

const KINDS = Object.keys(TABLES) as TableKind[];

/** Blocks and the records of their articles as files of a store; what is lost there or damaged is undefined. */
export class BlockStore {
  private readonly store: IndexStore;

  constructor(store: IndexStore) {
    this.store = store;
  }

  readBlock(name: string): Block | undefined {
    const words = this.readTables(name, 'words');
    const plain = this.readTables(name, 'plain');
    const labels = this.readTables(name, 'labels');
    if (words === undefined || plain === undefined || labels === undefined) return undefined;
    return { ...words, ...plain, ...labels };
  }

  readTables<Kind extends TableKind>(name: string, kind: Kind): TablesOf<Kind> | undefined {
    return this.read<TablesOf<Kind>>(tablesFile(name, kind));
  }

  readRecords(name: string): Uint8Array[] | undefined {
    return this.read<Uint8Array[]>(recordsFile(name));
  }

  write(name: string, block: Block, records: readonly Uint8Array[]): void {
    for (const kind of KINDS) {
      const tables = Object.fromEntries(TABLES[kind].map((table) => [table, block[table]]));
      this.store.write(tablesFile(name, kind), serialize(tables));
    }
    this.store.write(recordsFile(name), serialize(records));
  }

  /** Lets the store forget all but some blocks and one other file. */
  keepOnly(names: readonly string[], alsoKeep: string): void {
    const files = names.flatMap((name) => [
      recordsFile(name),
      ...KINDS.map((kind) => tablesFile(name, kind)),
    ]);
    this.store.keepOnly(new Set([...files, alsoKeep]));
  }

  private read<T>(file: string): T | undefined {
    const bytes = this.store.read(file);
    if (bytes === undefined) return undefined;
    try {
      return deserialize(bytes) as T;
    } catch {
      return undefined;
    }
  }
}

function tablesFile(name: string, kind: TableKind): string {
  return `${name}.${kind}`;
}

function recordsFile(name: string): string {
  return `${name}.records`;
}
