import { createHash, type Hash } from 'node:crypto';
import type { Part } from '../format/part.ts';

/** The two parts of an archive whose base has so many articles; a stamp is the start of SHA-256 of all ids to its end. */
export function describeParts(
  entries: readonly { id: string }[],
  baseCount: number,
): { base: Part; recent: Part } {
  const hash = createHash('sha256');
  for (const { id } of entries.slice(0, baseCount)) hash.update(`${id}\n`);
  const baseStamp = readStamp(hash.copy());
  for (const { id } of entries.slice(baseCount)) hash.update(`${id}\n`);
  return {
    base: { name: 'base', first: 0, count: baseCount, stamp: baseStamp },
    recent: { name: 'recent', first: baseCount, count: entries.length - baseCount, stamp: readStamp(hash) },
  };
}

function readStamp(hash: Hash): number {
  return hash.digest().readUInt32BE();
}
