import { createArticleSchema } from '../content/article-schema.ts';
import { openContentFolder } from '../content/content-folder.ts';
import { insertFieldTable, makeFieldTable } from '../content/field-table.ts';
import { makeJsonSchemas } from '../content/json-schema.ts';
import { readSite } from '../content/read-site.ts';

/**
 * Everything that is generated from the content's schemas, by path in the project.
 * @param guide the text of `content/README.md`, into which the table of fields goes
 * @throws Error when `site.yaml` has problems
 */
export function makeSchemaFiles(contentDir: string, guide: string): Record<string, string> {
  const read = readSite(openContentFolder(contentDir));
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  const schemas = Object.entries(makeJsonSchemas(read.site));
  return {
    ...Object.fromEntries(
      schemas.map(([name, schema]) => [
        `.vscode/${name}.schema.json`,
        `${JSON.stringify(schema, null, 2)}\n`,
      ]),
    ),
    'content/README.md': insertFieldTable(guide, makeFieldTable(createArticleSchema(read.site))),
  };
}
