import { createArticleSchema } from '../content/schema/article-schema.ts';
import { openContentFolder } from '../content/disk/content-folder.ts';
import { insertFieldTable, makeFieldTable } from '../content/schema/field-table.ts';
import { makeJsonSchemas } from '../content/schema/json-schema.ts';
import type { Problem } from '../content/problem.ts';
import { readSite } from '../content/read-site.ts';

/**
 * Everything that is generated from the content's schemas, by path in the project; or the problems of `site.yaml`, whose
 * sections are in them.
 * @param guide the text of `content/README.md`, into which the table of fields goes
 */
export function makeSchemaFiles(
  contentDir: string,
  guide: string,
): { files: Record<string, string> } | { problems: Problem[] } {
  const read = readSite(openContentFolder(contentDir));
  if ('problems' in read) return { problems: read.problems };
  const schemas = Object.entries(makeJsonSchemas(read.site));
  const files = {
    ...Object.fromEntries(
      schemas.map(([name, schema]) => [
        `.vscode/${name}.schema.json`,
        `${JSON.stringify(schema, null, 2)}\n`,
      ]),
    ),
    'content/README.md': insertFieldTable(guide, makeFieldTable(createArticleSchema(read.site))),
  };
  return { files };
}
