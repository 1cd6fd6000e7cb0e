import { readFileSync, statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentPath } from '../text/brands.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { hashContent } from './content-hash.ts';

/** What was found out about files, remembered across runs for as long as their bytes stay the same. */
export interface FileMemory<Value> {
  /**
   * Looks a file up.
   * @param disk its path on disk
   * @returns what is remembered, or the bytes to find it out from; `keep` remembers it
   * @throws Error (ENOENT, EACCES) when the file cannot be read
   */
  recall(path: ContentPath, disk: string): Recalled<Value> | Unknown<Value>;
  /** Writes what changed. What this run did not ask for is forgotten. */
  save(): Promise<void>;
}

export interface Recalled<Value> {
  value: Value;
  hash: string;
}

export interface Unknown<Value> {
  bytes: Buffer;
  hash: string;
  keep(value: Value): void;
}

interface Memory<Value> extends Recalled<Value> {
  /** Size, times and inode: while all stand, the bytes are the same. */
  stamp: string;
  /** The later of the two times, in nanoseconds. */
  touched: string;
}

/** One file for each folder of articles: a changed article rewrites that of its month, whatever the archive's size. */
interface Shard<Value> {
  file: string;
  before: Map<string, Memory<Value>>;
  /** Time at which `before` was written, in nanoseconds. */
  written: bigint;
  now: Map<string, Memory<Value>>;
  changed: boolean;
}

/** A file touched less than this before its memory was written, in nanoseconds, may have changed without a new time. */
const UNSETTLED = 2_000_000_000n;

/**
 * Opens the memory kept in a folder; a damaged file is an empty memory.
 * @param version of what the values mean; values of another version are thrown away
 */
export function openFileMemory<Value>(folder: string, version: string): FileMemory<Value> {
  const shards = new Map<string, Shard<Value>>();
  const shardOf = (path: ContentPath): Shard<Value> => {
    const name = path.split('/').slice(0, 3).join('/');
    const known = shards.get(name);
    if (known !== undefined) return known;
    const file = join(folder, `${hashContent(name).slice(0, 12)}.json`);
    const shard: Shard<Value> = { file, ...readShard<Value>(file, version), now: new Map(), changed: false };
    shards.set(name, shard);
    return shard;
  };
  return {
    recall(path, disk) {
      const shard = shardOf(path);
      const known = shard.before.get(path);
      const { size, mtimeNs, ctimeNs, ino } = statSync(disk, { bigint: true });
      const stamp = `${size}:${mtimeNs}:${ctimeNs}:${ino}`;
      if (known?.stamp === stamp && shard.written - BigInt(known.touched) > UNSETTLED) {
        shard.now.set(path, known);
        return known;
      }
      const bytes = readFileSync(disk);
      const hash = hashContent(bytes);
      const touched = String(mtimeNs > ctimeNs ? mtimeNs : ctimeNs);
      const keep = (value: Value) => {
        shard.now.set(path, { value, hash, stamp, touched });
        shard.changed = true;
      };
      if (known?.hash !== hash) return { bytes, hash, keep };
      keep(known.value);
      return known;
    },
    async save() {
      for (const { file, before, now, changed } of shards.values()) {
        if (!changed && now.size === before.size) continue;
        await mkdir(folder, { recursive: true });
        const temporary = `${file}.${process.pid}.tmp`;
        await writeFile(temporary, JSON.stringify({ version, files: [...now] }));
        await rename(temporary, file);
      }
    },
  };
}

function readShard<Value>(file: string, version: string): Pick<Shard<Value>, 'before' | 'written'> {
  try {
    const shard = JSON.parse(decodeUtf8(readFileSync(file)) ?? '') as {
      version: string;
      files: [string, Memory<Value>][];
    };
    if (shard.version !== version) return { before: new Map(), written: 0n };
    return { before: new Map(shard.files), written: statSync(file, { bigint: true }).mtimeNs };
  } catch {
    return { before: new Map(), written: 0n };
  }
}
