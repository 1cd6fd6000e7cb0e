import { type ContentPath, toContentPath } from '../text/brands.ts';
import type { z } from 'zod';
import type { Archive, Site } from './archive.ts';
import { authorsSchema } from './authors-schema.ts';
import type { ContentFolder } from './content-folder.ts';
import { defined } from './defined.ts';
import { createPlacesSchema } from './places-schema.ts';
import type { Problem } from './problem.ts';
import { readYamlFile } from './yaml-file.ts';

/** Reads `authors.yaml` and `places.yaml`; a folder may have neither. */
export function readRegisters(
  folder: ContentFolder,
  { timeZone }: Pick<Site, 'timeZone'>,
): Pick<Archive, 'people' | 'places'> & { problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <Fields>(name: string, schema: z.ZodType<Fields>): Fields | undefined => {
    const file: ContentPath = toContentPath(name);
    if (!folder.files.has(file) && !folder.outside.has(file)) return undefined;
    const decoded = readYamlFile(folder, file, schema);
    if ('fields' in decoded) return decoded.fields;
    problems.push(...decoded.problems);
    return undefined;
  };
  const people = read('authors.yaml', authorsSchema)?.authors ?? [];
  const places = read('places.yaml', createPlacesSchema(timeZone))?.places ?? [];
  return {
    people: people.map(({ name, units, about }) => ({ name, units: units ?? [], ...defined({ about }) })),
    places: places.map(({ name, kind, within, from, until, successor }) => ({
      name,
      successors: successor ?? [],
      ...defined({ kind, within, from, until }),
    })),
    problems,
  };
}
