import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8, encodeUtf8 } from '../../text/utf8.ts';
import { readSealed, writeSealed } from '../disk/sealed-file.ts';

/** What is remembered of a file. */
export interface Memory<Value> {
  hash: string;
  stamp: string;
  /** Git's name of the bytes. */
  blob: string;
  value: Value;
  /** What is seldom asked for. */
  aside: Uint8Array;
}

/** What a file of a memory holds. */
export interface Kept<Value> {
  /** Of what the values mean. */
  version: string;
  /** By the path of the file that each is about. */
  memories: Map<string, Memory<Value>>;
  /** When it was written, in nanoseconds since 1970. */
  written: number;
}

/** The first line of a file of a memory; what was kept aside follows, in the order of the rows. */
interface Head {
  version: string;
  rows: Row[];
}

/** The last is the length in bytes of what was kept aside. */
type Row = [path: string, hash: string, stamp: string, blob: string, value: unknown, aside: number];

/** Reads all files of a memory that are in order. */
export function readMemoryFiles(folder: string): [file: string, kept: Kept<unknown>][] {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // Nothing is remembered yet.
  }
  return names.flatMap((name) => {
    const file = join(folder, name);
    const kept = readMemoryFile(file);
    return kept === undefined ? [] : [[file, kept]];
  });
}

/** Reads a file of a memory; undefined when it is missing or damaged. */
export function readMemoryFile(file: string): Kept<unknown> | undefined {
  const bytes = readSealed(file);
  if (bytes === undefined) return undefined;
  const headLength = bytes.indexOf('\n');
  const head = JSON.parse(decodeUtf8(bytes.subarray(0, headLength)) ?? '') as Head;
  // A copy of its own, for it stays when the rest is let go of.
  const aside = Buffer.from(bytes.subarray(headLength + 1));
  const memories = new Map<string, Memory<unknown>>();
  let start = 0;
  for (const [path, hash, stamp, blob, value, length] of head.rows) {
    memories.set(path, { hash, stamp, blob, value, aside: aside.subarray(start, start + length) });
    start += length;
  }
  return { version: head.version, memories, written: timeOf(file) };
}

/** Writes a file of a memory in one step. @returns when it was written, in nanoseconds since 1970 */
export function writeMemoryFile(
  file: string,
  version: string,
  memories: ReadonlyMap<string, Memory<unknown>>,
): number {
  const aside = Buffer.concat([...memories.values()].map((memory) => memory.aside));
  const rows = [...memories].map(([path, memory]): Row => {
    const { hash, stamp, blob, value } = memory;
    return [path, hash, stamp, blob, value, memory.aside.length];
  });
  const head: Head = { version, rows };
  writeSealed(file, Buffer.concat([encodeUtf8(`${JSON.stringify(head)}\n`), aside]));
  return timeOf(file);
}

function timeOf(file: string): number {
  return Number(statSync(file, { bigint: true }).mtimeNs);
}
