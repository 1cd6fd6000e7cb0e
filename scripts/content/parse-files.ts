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
const CHUNK = 500;

/** Fewer new files than this in a chunk are not worth the way to another thread. */
const FEWEST_ELSEWHERE = 64;

/** Recalls what is known of files and reads the others, half of them elsewhere where there are many. Results keep the order. */
export async function parseFiles<Item>(
  files: readonly ContentPath[],
  options: ParseFilesOptions<Item>,
): Promise<Parsed<Item>[]> {
  const parsed: Parsed<Item>[] = [];
  for (let start = 0; start < files.length; start += CHUNK)
    parsed.push(...(await parseChunk(files.slice(start, start + CHUNK), options)));
  return parsed;
}

type NewFile<Item> = FileToParse & Unknown<Parsed<Item>> & { index: number };

async function parseChunk<Item>(
  files: readonly ContentPath[],
  { folder, parse, memory, elsewhere }: ParseFilesOptions<Item>,
): Promise<Parsed<Item>[]> {
  const parsed: Parsed<Item>[] = [];
  const unknown: NewFile<Item>[] = [];
  for (const [index, file] of files.entries()) {
    const disk = folder.files.get(file);
    const known = disk === undefined ? refuseOutside(file) : recall(memory, file, disk);
    if ('code' in known) parsed[index] = { problems: [known] };
    else if ('value' in known) parsed[index] = known.value;
    else unknown.push({ file, disk: disk ?? '', index, ...known });
  }
  const read = ({ file, bytes, hash }: NewFile<Item>): Parsed<Item> => {
    const source = decodeSource(file, bytes, hash);
    return 'code' in source ? { problems: [source] } : parse(source);
  };
  const take = (found: NewFile<Item>, result: Parsed<Item>) => {
    found.keep(result);
    parsed[found.index] = result;
  };
  const given =
    elsewhere === undefined || unknown.length < FEWEST_ELSEWHERE ? [] : unknown.splice(unknown.length >> 1);
  const answers = elsewhere?.(given.map(({ file, disk, hash }) => ({ file, disk, hash })));
  for (const found of unknown) take(found, read(found));
  const results = given.length === 0 ? [] : ((await answers) ?? []);
  for (const [index, found] of given.entries()) take(found, results[index] ?? read(found));
  return parsed;
}

function recall<Value>(memory: FileMemory<Value>, file: ContentPath, disk: string) {
  try {
    return memory.recall(file, disk);
  } catch (error) {
    return refuseUnreadable(file, error);
  }
}
