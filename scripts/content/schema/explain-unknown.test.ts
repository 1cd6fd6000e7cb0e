import { expect, it } from 'vitest';
import { createArticleSchema } from './article-schema.ts';
import { authorsSchema } from './authors-schema.ts';
import { explainUnknown } from './explain-unknown.ts';
import { siteSchema } from './site-schema.ts';

it.each([
  ['chuyên mục', 'Có phải là "sections" không?'],
  ['Địa chỉ', 'Có phải là "url" không?'],
  // The guide's table is of articles.
  ['logo', 'Ở đây có các trường: title, organisation, url,'],
])('of a name that site.yaml does not know, %s, the editor learns what to write', (name, words) => {
  expect(explainUnknown(siteSchema, [], name).message).toContain(words);
});

it.each([
  ['description', 'summary'],
  ['Category', 'section'],
  ['aliases', 'legacyUrls'],
])('of a name that other generators have, %s, the editor learns ours', (name, ours) => {
  const schema = createArticleSchema({ sections: undefined, timeZone: 'Asia/Ho_Chi_Minh' });
  expect(explainUnknown(schema, [], name)).toMatchObject({
    message: expect.stringContaining(`Có phải là "${ours}" không?`),
    meant: [ours],
  });
});

it('a register has one field', () => {
  expect(explainUnknown(authorsSchema, [], 'bút danh').message).toContain('Ở đây có các trường: authors.');
});
