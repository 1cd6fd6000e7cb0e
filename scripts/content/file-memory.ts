import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentPath } from '../text/brands.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import { type ContentFolder, lastTouched, sizeOf } from './content-folder.ts';
import { hashContent } from './content-hash.ts';
import { findBlob, nameBlob } from './git-blobs.ts';
import { writeWhole } from './write-whole.ts';

/** Gives the memory of a name, opened once for each version of its values. */
export type Memories = <Value>(name: string, version: string) => FileMemory<Value>;

/**
 * The memories kept in a folder of the cache.
 * @param ahead name of one to read at once, for who has to wait anyway; else each file is read when something of it is asked for
 */
export function openMemories(cacheDir: string, ahead?: string): Memories {
  const opened = new Map<string, { version: string; memory: unknown }>();
  const read = new Map(ahead === undefined ? [] : readAll(join(cacheDir, ahead)));
  return <Value>(name: string, version: string) => {
    const known = opened.get(name);
    if (known?.version === version) return known.memory as FileMemory<Value>;
    const memory = openFileMemory<Value>(join(cacheDir, name), version, read);
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

interface Memory<Value> {
  hash: string;
  stamp: string;
  /** Git's name of the bytes. */
  blob: string;
  value: Value;
  aside: Uint8Array;
}

/** As it is written, with the length in bytes of what was kept aside, which follows all rows in their order. */
type Row<Value> = [path: string, hash: string, stamp: string, blob: string, value: Value, aside: number];

const NOTHING = new Uint8Array();

/** One file for each folder of articles: a changed article rewrites that of its month, whatever the archive's size. */
interface Shard<Value> {
  file: string;
  before: Map<string, Memory<Value>>;
  /** Time at which `before` was written, in nanoseconds. */
  written: number;
  now: Map<string, Memory<Value>>;
  changed: boolean;
}

/** A file touched less than this before its memory was written, in nanoseconds, may have changed without a new time. */
const UNSETTLED = 2_000_000_000;

/**
 * Opens the memory kept in a folder; a damaged file is an empty memory.
 * @param version of what the values mean; values of another version are thrown away
 * @param read what was read already, by file; each is taken once
 */
function openFileMemory<Value>(
  memoryDir: string,
  version: string,
  read: Map<string, Kept<unknown>>,
): FileMemory<Value> {
  const shards = new Map<string, Shard<Value>>();
  const shardOf = (path: ContentPath): Shard<Value> => {
    const name = shardName(path);
    const known = shards.get(name);
    if (known !== undefined) return known;
    const file = join(memoryDir, `${hashContent(name).slice(0, 12)}.json`);
    const kept = (read.get(file) ?? readKept(file)) as Kept<Value> | undefined;
    read.delete(file);
    const { before, written } = kept?.version === version ? kept : { before: new Map(), written: 0 };
    const shard: Shard<Value> = { file, before, written, now: new Map(), changed: false };
    shards.set(name, shard);
    return shard;
  };
  return {
    recall(folder, path) {
      const stamp = folder.stamps.get(path) ?? '';
      const shard = shardOf(path);
      const remember = (memory: Memory<Value>) => {
        shard.now.set(path, memory);
        shard.changed = true;
      };
      const recalled = (memory: Memory<Value>): Recalled<Value> => ({
        value: memory.value,
        aside: memory.aside,
        hash: memory.hash,
        keep: (value, aside = NOTHING) => remember({ ...memory, value, aside }),
      });
      const asked = shard.now.get(path);
      if (asked !== undefined) return recalled(asked);
      const known = shard.before.get(path);
      if (known !== undefined && (isUntouched(known, stamp, shard) || isAsCheckedOut(known, folder, path))) {
        shard.now.set(path, known);
        return recalled(known);
      }
      const bytes = readFileSync(folder.files.get(path)!);
      const hash = hashContent(bytes);
      const blob = nameBlob(bytes);
      if (known?.hash !== hash)
        return {
          bytes,
          hash,
          keep: (value, aside = NOTHING) => remember({ hash, stamp, blob, value, aside }),
        };
      const same = { ...known, hash, stamp, blob };
      remember(same);
      return recalled(same);
    },
    save() {
      for (const shard of shards.values()) {
        const { file, before, now, changed } = shard;
        if (changed || now.size !== before.size) {
          writeWhole(file, writeKept(version, now));
          shard.written = timeOf(file);
        }
        shard.before = now;
        shard.now = new Map();
        shard.changed = false;
      }
    },
  };
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

/** What a file of a memory holds. */
interface Kept<Value> {
  version: string;
  before: Map<string, Memory<Value>>;
  written: number;
}

/** Reads all files of a memory. */
function readAll(folder: string): [file: string, kept: Kept<unknown>][] {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // Nothing is remembered yet.
  }
  return names.flatMap((name) => {
    const file = join(folder, name);
    const kept = readKept(file);
    return kept === undefined ? [] : [[file, kept]];
  });
}

/** The first line of a file of a memory; what was kept aside follows. */
interface KeptHead {
  version: string;
  /** Hash of all that was kept aside: it is looked at long after the file was read, when it can no longer be refused. */
  aside: string;
  files: Row<unknown>[];
}

function writeKept(version: string, memories: ReadonlyMap<string, Memory<unknown>>): Uint8Array {
  const aside = Buffer.concat([...memories.values()].map((memory) => memory.aside));
  const files = [...memories].map(
    ([
      path,
      {
        hash,
        stamp,
        blob,
        value,
        aside: { length },
      },
    ]): Row<unknown> => [path, hash, stamp, blob, value, length],
  );
  const head: KeptHead = { version, aside: hashContent(aside), files };
  return Buffer.concat([encodeUtf8(`${JSON.stringify(head)}\n`), aside]);
}

/** Reads a file of a memory; undefined when it is missing or damaged. */
function readKept(file: string): Kept<unknown> | undefined {
  try {
    const bytes = readFileSync(file);
    const headLength = bytes.indexOf('\n');
    const head = JSON.parse(decodeUtf8(bytes.subarray(0, headLength)) ?? '') as KeptHead;
    // A copy of its own, for it stays when the rest is let go of.
    const aside = Buffer.from(bytes.subarray(headLength + 1));
    if (hashContent(aside) !== head.aside) return undefined;
    const before = new Map<string, Memory<unknown>>();
    let start = 0;
    for (const [path, hash, stamp, blob, value, length] of head.files) {
      before.set(path, { hash, stamp, blob, value, aside: aside.subarray(start, start + length) });
      start += length;
    }
    return { version: head.version, before, written: timeOf(file) };
  } catch {
    return undefined;
  }
}

/** When a file was written, in nanoseconds since 1970. */
function timeOf(file: string): number {
  return Number(statSync(file, { bigint: true }).mtimeNs);
}
