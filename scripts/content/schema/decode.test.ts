import { expect, test } from 'vitest';
import { toContentPath } from '../../text/brands.ts';
import { createArticleSchema } from './article-schema.ts';
import { decodeFields } from './decode.ts';
import { parseYaml } from '../front-matter/parse-yaml.ts';

const schema = createArticleSchema({ sections: [], timeZone: 'Asia/Ho_Chi_Minh' });

/** What is said about one line, in an article that lacks everything else. */
function explain(yaml: string): string[] {
  const source = { file: toContentPath('articles/x.md'), yaml, data: parseYaml(yaml), firstLine: 2 };
  const decoded = decodeFields(schema, source);
  if (!('problems' in decoded)) throw new Error('no problem');
  return decoded.problems
    .map(({ message }) => message)
    .filter((message) => !/^Thiếu trường (title|date|section)\./.test(message));
}

test.each([
  ['author: { name: A, unt: B }', /"unt"\. Có phải là "unit" không/],
  ['images: [{ src: a.jpg, anh: b }]', /"anh"\. Ở đây có các trường: src, caption, alt, credit/],
  ['title:Bài\ndate:2021', /Sau "title" phải là dấu hai chấm rồi một dấu cách/],
  ['Khánh thành cầu', /phải gồm các dòng "tên trường: giá trị"/],
  ['Tac gia: A - B', /"Tac gia"\. Có phải là "author" không/],
  ['Chủ đề: rừng', /"Chủ đề"\. Có phải là "tags" không/],
  ['images: [{ src: a.jpg, chú thích: b }]', /"chú thích"\. Có phải là "caption" không/],
  ['images: [{ Src: a.jpg }]', /"Src"\. Có phải là "src" không/],
  ['author:\nunit: Tổ 3', /"unit" là trường con của author\..*lùi vào hai dấu cách/],
  ['name: A', /"name" là trường con của author, source\./],
  ['author: { unit: B }', /Thiếu trường author\.name\. Hãy thêm một dòng, ví dụ: name: Nguyễn Văn An/],
  ['withdrawn: true', /withdrawn gồm các trường con date, reason/],
  ['corrections: Sửa số liệu', /corrections gồm các trường con date, text.*dấu gạch/],
  ['tags: { a: b }', /Trường tags phải là một danh sách/],
  ['tags: [[a]]', /Mỗi mục của trường tags phải là một dòng chữ\. Hãy viết/],
  ['author:\n  -Lò Văn An\n  -Lò Văn Bình', /Sau dấu gạch đầu dòng phải có một dấu cách/],
  ['tags:\n  -index', /Sau dấu gạch đầu dòng phải có một dấu cách/],
  ['legacyUrls: \n  -/a.aspx?id=1\n  -/a.aspx?id=2', /Sau dấu gạch đầu dòng phải có một dấu cách/],
  ['slug: [a]', /Trường slug phải là một dòng chữ\. Hãy viết chữ ấy ngay sau dấu hai chấm/],
])('%s is explained with what to write', (yaml, message) => {
  expect(explain(yaml)).toEqual([expect.stringMatching(message)]);
});

test.each(['tags: ["-rf -x"]', 'tags:\n  - -rf', 'author: -Lò Văn An', 'title:\n  -5 độ ở Pha Đin'])(
  '%j begins with a dash, and is no list',
  (yaml) => {
    expect(explain(yaml)).toEqual([]);
  },
);
