import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentPath } from '../../text/brands.ts';
import { type ContentFolder, lastTouched, sizeOf } from '../disk/content-folder.ts';
import { hashContent } from '../disk/content-hash.ts';
import { findBlob, nameBlob } from '../disk/git-blobs.ts';
import { type Kept, type Memory, readMemoryFile, readMemoryFiles, writeMemoryFile } from './memory-file.ts';

/** Gives the memory of a name, opened once for each version of its values. */
export type Memories = <Value>(name: string, version: string) => FileMemory<Value>;

/**
 * The memories kept in a folder of the cache.
 * @param ahead name of one to read at once, for who has to wait anyway and loads a folder only once: when that is saved, what it
 * holds is let go of. Else each file is read when something of it is asked for.
 */
export function openMemories(cacheDir: string, ahead?: string): Memories {
  const opened = new Map<string, { version: string; memory: unknown }>();
  const read = new Map(ahead === undefined ? [] : readMemoryFiles(join(cacheDir, ahead)));
  return <Value>(name: string, version: string) => {
    const known = opened.get(name);
    if (known?.version === version) return known.memory as FileMemory<Value>;
    const memory = openFileMemory<Value>(join(cacheDir, name), { version, read, isLast: name === ahead });
    opened.set(name, { version, memory });
    return memory;
  };
}

/** What was found out about files, remembered across runs for as long as their bytes stay the same. */
export interface FileMemory<Value> {
  /**
   * Looks a file up; `keep` remembers what was found out, in place of what may have been remembered.
   * @param path of a file of the folder
   * @returns what is remembered, or the bytes to find it out from
   * @throws Error (ENOENT, EACCES) when the file cannot be read
   */
  recall(folder: ContentFolder, path: ContentPath): Recalled<Value> | Unknown<Value>;
  /** Ends a run: writes what changed, and forgets what the run did not ask for. Another may follow. */
  save(): void;
}

export interface Recalled<Value> {
  value: Value;
  /** What was kept beside the value. */
  aside: Uint8Array;
  hash: string;
  keep: Keep<Value>;
}

export interface Unknown<Value> {
  bytes: Buffer;
  hash: string;
  keep: Keep<Value>;
}

/** @param aside what is seldom asked for; it is kept as bytes, so that reading it again costs nothing */
type Keep<Value> = (value: Value, aside?: Uint8Array) => void;

const NOTHING = new Uint8Array();

/** A file touched less than this before its memory was written, in nanoseconds, may have changed without a new time. */
const UNSETTLED = 2_000_000_000;

/** One file of a memory, for each folder of articles: a changed article rewrites that of its month, whatever the archive's size. */
interface Shard<Value> {
  file: string;
  before: Map<string, Memory<Value>>;
  /** Time at which `before` was written, in nanoseconds. */
  written: number;
  now: Map<string, Memory<Value>>;
  changed: boolean;
}

/**
 * Opens the memory kept in a folder; a damaged file is an empty memory.
 * @param version of what the values mean; values of another version are thrown away
 * @param read what was read already, by file; each is taken once
 * @param isLast whether no run follows the first
 */
function openFileMemory<Value>(
  memoryDir: string,
  { version, read, isLast }: { version: string; read: Map<string, Kept<unknown>>; isLast: boolean },
): FileMemory<Value> {
  const shards = new Map<string, Shard<Value>>();
  const shardOf = (path: ContentPath): Shard<Value> => {
    const name = shardName(path);
    const known = shards.get(name);
    if (known !== undefined) return known;
    const file = join(memoryDir, `${hashContent(name).slice(0, 12)}.json`);
    const kept = (read.get(file) ?? readMemoryFile(file)) as Kept<Value> | undefined;
    read.delete(file);
    const shard: Shard<Value> = { file, before: new Map(), written: 0, now: new Map(), changed: false };
    if (kept?.version === version) Object.assign(shard, { before: kept.memories, written: kept.written });
    shards.set(name, shard);
    return shard;
  };
  return {
    recall(folder, path) {
      const shard = shardOf(path);
      const asked = shard.now.get(path);
      if (asked !== undefined) return recalled(shard, path, asked);
      const known = shard.before.get(path);
      const stamp = folder.stamps.get(path) ?? '';
      if (known !== undefined && (isUntouched(known, stamp, shard) || isAsCheckedOut(known, folder, path))) {
        shard.now.set(path, known);
        return recalled(shard, path, known);
      }
      const bytes = readFileSync(folder.files.get(path)!);
      const found = { hash: hashContent(bytes), stamp, blob: nameBlob(bytes) };
      if (known?.hash !== found.hash)
        return {
          bytes,
          hash: found.hash,
          keep: (value, aside = NOTHING) => remember(shard, path, { ...found, value, aside }),
        };
      const same = { ...known, ...found };
      remember(shard, path, same);
      return recalled(shard, path, same);
    },
    save() {
      for (const shard of shards.values()) {
        const { file, before, now, changed } = shard;
        if (changed || now.size !== before.size) shard.written = writeMemoryFile(file, version, now);
        shard.before = now;
        shard.now = new Map();
        shard.changed = false;
      }
      if (isLast) shards.clear();
    },
  };
}

function recalled<Value>(shard: Shard<Value>, path: ContentPath, memory: Memory<Value>): Recalled<Value> {
  const { value, aside, hash } = memory;
  return {
    value,
    aside,
    hash,
    keep: (other, otherAside = NOTHING) =>
      remember(shard, path, { ...memory, value: other, aside: otherAside }),
  };
}

function remember<Value>(shard: Shard<Value>, path: ContentPath, memory: Memory<Value>): void {
  shard.now.set(path, memory);
  shard.changed = true;
}

/** Whether nothing has touched a file since its bytes were read. */
function isUntouched({ stamp }: Memory<unknown>, now: string, { written }: Shard<unknown>): boolean {
  return stamp === now && written - lastTouched(stamp) > UNSETTLED;
}

/** Whether a file that was touched holds the same bytes as before: it was checked out once more. */
function isAsCheckedOut({ blob, stamp }: Memory<unknown>, folder: ContentFolder, path: ContentPath): boolean {
  return findBlob(folder, path) === blob && sizeOf(stamp) === sizeOf(folder.stamps.get(path) ?? '');
}

/** `articles/2021/08` */
function shardName(path: ContentPath): string {
  let end = path.indexOf('/');
  for (let part = 1; part < 3 && end !== -1; part += 1) end = path.indexOf('/', end + 1);
  return end === -1 ? path : path.slice(0, end);
}
