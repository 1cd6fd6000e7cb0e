import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { makeSchemaFiles } from './schema-files.ts';

const read = (path: string) => readFileSync(join(PROJECT_DIR, path), 'utf8');
const made = makeSchemaFiles(join(PROJECT_DIR, 'content'), read('content/README.md'));

it.each(Object.keys(made))('%s is what `npm run schema` writes', (path) => {
  expect(read(path)).toBe(made[path]);
});

it('the schema for articles knows every field, its kind and the sections', () => {
  const schema = JSON.parse(made['.vscode/article.schema.json'] ?? '') as {
    required: string[];
    properties: Record<string, { type?: string; enum?: string[] }>;
    additionalProperties: boolean;
  };
  expect(schema.required.sort()).toEqual(['date', 'section', 'title']);
  expect(schema.additionalProperties).toBe(false);
  expect(schema.properties['legacyViews']?.type).toBe('integer');
  expect(schema.properties['draft']?.type).toBe('boolean');
  expect(schema.properties['section']?.enum).toContain('Thời sự');
});
