import { toContentPath } from '../text/brands.ts';
import type * as z from 'zod';
import { abbreviationsSchema } from './schema/abbreviations-schema.ts';
import type { Archive, Site } from './archive.ts';
import { authorsSchema } from './schema/authors-schema.ts';
import { type ContentFolder, standsAt } from './disk/content-folder.ts';
import { defined } from './defined.ts';
import { createPlacesSchema } from './schema/places-schema.ts';
import type { Problem } from './problem.ts';
import { readYamlFile } from './front-matter/yaml-file.ts';

/** Reads `authors.yaml`, `places.yaml` and `abbreviations.yaml`; a folder may have none of them. */
export function readRegisters(
  folder: ContentFolder,
  { timeZone }: Pick<Site, 'timeZone'>,
): Pick<Archive, 'people' | 'places' | 'abbreviations'> & { problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <Fields>(name: string, schema: z.ZodType<Fields>): Fields | undefined => {
    if (!standsAt(folder, name)) return undefined;
    const decoded = readYamlFile(folder, toContentPath(name), schema);
    if ('fields' in decoded) return decoded.fields;
    problems.push(...decoded.problems);
    return undefined;
  };
  const people = read('authors.yaml', authorsSchema)?.authors ?? [];
  const places = read('places.yaml', createPlacesSchema(timeZone))?.places ?? [];
  const abbreviations = Object.entries(read('abbreviations.yaml', abbreviationsSchema) ?? {});
  return {
    abbreviations: abbreviations.map(([short, long]) => ({ short, long })),
    people: people.map(({ name, units, about }) => ({ name, units: units ?? [], ...defined({ about }) })),
    places: places.map(({ name, kind, within, from, until, successor }) => ({
      name,
      successors: successor ?? [],
      ...defined({ kind, within, from, until }),
    })),
    problems,
  };
}
