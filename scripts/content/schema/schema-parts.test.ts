import { expect, test } from 'vitest';
import * as z from 'zod';
import { createArticleSchema } from './article-schema.ts';
import { authorsSchema } from './authors-schema.ts';
import { pageSchema } from './page-schema.ts';
import { createPlacesSchema } from './places-schema.ts';
import { findSchemaParts } from './schema-parts.ts';
import { siteSchema } from './site-schema.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const schema = createArticleSchema({ sections: [], timeZone });

test('fields, lists and examples are found however deep they stand', () => {
  expect(findSchemaParts(schema, ['images', 1])).toMatchObject({
    fields: ['src', 'caption', 'alt', 'credit'],
    isList: false,
  });
  expect(findSchemaParts(schema, ['author', 'name'])).toMatchObject({ example: 'Nguyễn Văn An' });
  expect(findSchemaParts(schema, ['tags'])).toMatchObject({ fields: [], isList: true });
  expect(findSchemaParts(schema, ['title'])).toMatchObject({ example: 'Hội đua thuyền đầu xuân' });
  expect(findSchemaParts(schema, ['khong', 'co'])).toMatchObject({ fields: [], isList: false });
});

test.each<[string, z.ZodType]>([
  ['an article', schema],
  ['a page', pageSchema],
  ['site.yaml', siteSchema],
  ['places.yaml', createPlacesSchema(timeZone)],
  ['authors.yaml', authorsSchema],
])('whatever %s must have is reported with an example of what to write', (_name, of) => {
  const required = findRequired(z.toJSONSchema(of, { io: 'input', unrepresentable: 'any' }));
  expect(required.length).toBeGreaterThan(0);
  for (const path of required) expect([path, findSchemaParts(of, path).example]).not.toContain(undefined);
});

test('the example of a list stands on one line', () => {
  expect(findSchemaParts(siteSchema, ['sections']).example).toBe('[Thời sự, Nông thôn mới]');
});

/** The paths of all fields that may not be left out; 0 stands for any place of a list. */
function findRequired(
  node: z.core.JSONSchema._JSONSchema | z.core.JSONSchema._JSONSchema[],
): PropertyKey[][] {
  if (typeof node === 'boolean' || Array.isArray(node)) return [];
  const below = (key: PropertyKey, of: Parameters<typeof findRequired>[0]) =>
    findRequired(of).map((path) => [key, ...path]);
  return [
    ...(node.required ?? []).map((field) => [field]),
    ...Object.entries(node.properties ?? {}).flatMap(([field, of]) => below(field, of)),
    ...(node.items === undefined ? [] : below(0, node.items)),
    ...(node.anyOf ?? []).flatMap(findRequired),
  ];
}
