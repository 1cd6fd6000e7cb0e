import type * as z from 'zod';
import type { ContentPath } from '../../text/brands.ts';
import type { ContentFolder } from '../disk/content-folder.ts';
import { decodeFields } from '../schema/decode.ts';
import { dropControls, parseYaml } from './parse-yaml.ts';
import { makeError, type Problem } from '../problem.ts';
import { readFields } from './readable-fields.ts';
import { readSource } from '../disk/read-source.ts';

/** The fields of a YAML file, or what is wrong with it and what of it can be read, unchecked. */
export type YamlFile<Fields> = { fields: Fields } | { problems: Problem[]; data: unknown };

/** Reads and checks a YAML file of the content folder against a schema. */
export function readYamlFile<Fields>(
  folder: ContentFolder,
  file: ContentPath,
  schema: z.ZodType<Fields>,
): YamlFile<Fields> {
  const source = readSource(folder, file);
  if ('code' in source) return { problems: [source], data: undefined };
  const { faults, data, ...read } = readFields(dropControls(source.text), parseYaml);
  // Nothing but remarks is nothing.
  const decoded = decodeFields(schema, { file, ...read, data: data ?? {}, firstLine: 1 });
  if (faults.length === 0) return 'fields' in decoded ? decoded : { problems: decoded.problems, data };
  const problems = faults.map((fault) => makeError(file, 'front-matter-invalid', fault.message, fault));
  return { problems: 'problems' in decoded ? [...problems, ...decoded.problems] : problems, data };
}
