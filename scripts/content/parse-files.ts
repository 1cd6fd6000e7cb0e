import { setImmediate } from 'node:timers/promises';
import type { ContentPath } from '../text/brands.ts';
import type { ContentFolder } from './content-folder.ts';
import type { FileMemory, Unknown } from './file-memory.ts';
import type { Parsed } from './parse-article.ts';
import { decodeSource, refuseOutside, refuseUnreadable, type Source } from './read-source.ts';

/** A file that is to be read by somebody else. */
export interface FileToParse {
  file: ContentPath;
  disk: string;
  /** Of the bytes that it must still have. */
  hash: string;
}

/** Reads files on another thread; undefined for one that has other bytes by now. */
export type ParseElsewhere<Item> = (files: FileToParse[]) => Promise<(Parsed<Item> | undefined)[]>;

export interface ParseFilesOptions<Item> {
  folder: ContentFolder;
  parse: (source: Source) => Parsed<Item>;
  memory: FileMemory<Parsed<Item>>;
  elsewhere?: ParseElsewhere<Item> | undefined;
}

/** Files that are looked up together. */
const CHUNK = 200;

/** Fewer new files than this in a chunk are not worth the way to another thread. */
const FEWEST_ELSEWHERE = 64;

/**
 * Recalls what is known of files and reads the others. Where there are many, the other thread always has a chunk of them, and the
 * rest is read here meanwhile. Results keep the order of the files.
 */
export async function parseFiles<Item>(
  files: readonly ContentPath[],
  { folder, parse, memory, elsewhere }: ParseFilesOptions<Item>,
): Promise<Parsed<Item>[]> {
  const parsed: Parsed<Item>[] = [];
  const read = ({ file, bytes, hash }: NewFile<Item>): Parsed<Item> => {
    const source = decodeSource(file, bytes, hash);
    return 'code' in source ? { problems: [source] } : parse(source);
  };
  const take = (found: NewFile<Item>, result: Parsed<Item>) => {
    found.keep(result);
    parsed[found.index] = result;
  };
  let away: Promise<void> | undefined;
  const giveAway = async (given: readonly NewFile<Item>[], ask: ParseElsewhere<Item>) => {
    const results = await ask(given.map(({ file, disk, hash }) => ({ file, disk, hash })));
    for (const [index, found] of given.entries()) take(found, results[index] ?? read(found));
    away = undefined;
  };
  for (let start = 0; start < files.length; start += CHUNK) {
    const unknown: NewFile<Item>[] = [];
    for (let index = start; index < Math.min(start + CHUNK, files.length); index += 1) {
      const found = recall(files[index] as ContentPath, folder, memory);
      if ('problems' in found) parsed[index] = found;
      else unknown.push({ ...found, index });
    }
    if (elsewhere !== undefined && away === undefined && unknown.length >= FEWEST_ELSEWHERE) {
      away = giveAway(unknown, elsewhere);
      // Told below, when it is waited for.
      away.catch(() => {});
    } else {
      for (const found of unknown) take(found, read(found));
    }
    // Lets the answer of the other thread through.
    if (away !== undefined) await setImmediate();
  }
  await away;
  return parsed;
}

type NewFile<Item> = FileToParse & Unknown<Parsed<Item>> & { index: number };

function recall<Item>(
  file: ContentPath,
  folder: ContentFolder,
  memory: FileMemory<Parsed<Item>>,
): Parsed<Item> | Omit<NewFile<Item>, 'index'> {
  const disk = folder.files.get(file);
  if (disk === undefined) return { problems: [refuseOutside(file)] };
  try {
    const known = memory.recall(file, disk);
    return 'value' in known ? known.value : { file, disk, ...known };
  } catch (error) {
    return { problems: [refuseUnreadable(file, error)] };
  }
}
