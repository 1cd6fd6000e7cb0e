import { expect, test } from 'vitest';
import { createArticleSchema } from './article-schema.ts';
import { findSchemaParts } from './schema-parts.ts';

const schema = createArticleSchema({ sections: [], timeZone: 'Asia/Ho_Chi_Minh' });

test('fields, lists and examples are found however deep they stand', () => {
  expect(findSchemaParts(schema, ['images', 1])).toEqual({
    fields: ['src', 'caption', 'alt', 'credit'],
    isList: false,
  });
  expect(findSchemaParts(schema, ['author', 'name'])).toMatchObject({ example: 'Nguyễn Văn An' });
  expect(findSchemaParts(schema, ['tags'])).toEqual({ fields: [], isList: true });
  expect(findSchemaParts(schema, ['title'])).toMatchObject({ example: 'Hội đua thuyền đầu xuân' });
  expect(findSchemaParts(schema, ['khong', 'co'])).toEqual({ fields: [], isList: false });
});
