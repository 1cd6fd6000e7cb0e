import { YAMLException } from 'js-yaml';
import type * as z from 'zod';
import type { ContentPath } from '../text/brands.ts';
import type { ContentFolder } from './content-folder.ts';
import { type Decoded, decodeFields } from './decode.ts';
import { explainYaml } from './explain-yaml.ts';
import { dropControls, parseYaml } from './front-matter.ts';
import { readSource } from './read-source.ts';

/** Reads and checks a YAML file of the content folder against a schema. */
export function readYamlFile<Fields>(
  folder: ContentFolder,
  file: ContentPath,
  schema: z.ZodType<Fields>,
): Decoded<Fields> {
  const source = readSource(folder, file);
  if ('code' in source) return { problems: [source] };
  const yaml = dropControls(source.text);
  try {
    return decodeFields(schema, {
      file,
      yaml,
      // Nothing but remarks is nothing.
      data: parseYaml(yaml) ?? {},
      firstLine: 1,
    });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return {
      problems: [{ file, ...explainYaml(error, yaml), code: 'front-matter-invalid', severity: 'error' }],
    };
  }
}
