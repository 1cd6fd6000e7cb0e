import type { ContentPath } from '../text/brands.ts';
import type { ContentFolder } from './content-folder.ts';
import type { FileMemory } from './file-memory.ts';
import type { Parsed } from './parse-article.ts';
import { decodeSource, refuseOutside, refuseUnreadable, type Source } from './read-source.ts';

export interface ParseFilesOptions<Item> {
  folder: ContentFolder;
  parse: (source: Source) => Parsed<Item>;
  memory: FileMemory<Parsed<Item>>;
}

/** Recalls what is known of files and reads the others. */
export function parseFiles<Item>(
  files: readonly ContentPath[],
  options: ParseFilesOptions<Item>,
): Parsed<Item>[] {
  return files.map((file) => parseFile(file, options));
}

function parseFile<Item>(
  file: ContentPath,
  { folder, parse, memory }: ParseFilesOptions<Item>,
): Parsed<Item> {
  const disk = folder.files.get(file);
  if (disk === undefined) return { problems: [refuseOutside(file)] };
  const known = recall(memory, file, disk);
  if ('code' in known) return { problems: [known] };
  if ('value' in known) return known.value;
  const source = decodeSource(file, known.bytes, known.hash);
  const parsed: Parsed<Item> = 'code' in source ? { problems: [source] } : parse(source);
  known.keep(parsed);
  return parsed;
}

function recall<Value>(memory: FileMemory<Value>, file: ContentPath, disk: string) {
  try {
    return memory.recall(file, disk);
  } catch (error) {
    return refuseUnreadable(file, error);
  }
}
