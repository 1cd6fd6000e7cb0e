import { YAMLException } from 'js-yaml';
import type * as z from 'zod';
import type { ContentPath } from '../text/brands.ts';
import type { ContentFolder } from './content-folder.ts';
import { type Decoded, decodeFields } from './decode.ts';
import { parseYaml } from './front-matter.ts';
import { describe } from './messages.ts';
import { readSource } from './read-source.ts';

/** Reads and checks a YAML file of the content folder against a schema. */
export function readYamlFile<Fields>(
  folder: ContentFolder,
  file: ContentPath,
  schema: z.ZodType<Fields>,
): Decoded<Fields> {
  const source = readSource(folder, file);
  if ('code' in source) return { problems: [source] };
  const yaml = source.text;
  try {
    return decodeFields(schema, {
      file,
      yaml,
      data: yaml.trim() === '' ? {} : parseYaml(yaml),
      firstLine: 1,
    });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    const message = describe.yamlInvalid(error.reason, yaml.split('\n')[line - 1] ?? '');
    return {
      problems: [
        {
          file,
          line,
          column: (error.mark?.column ?? 0) + 1,
          code: 'front-matter-invalid',
          severity: 'error',
          message,
        },
      ],
    };
  }
}
