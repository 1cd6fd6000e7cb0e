import { YAMLException } from 'js-yaml';
import { expect, test } from 'vitest';
import { explainYaml } from './explain-yaml.ts';
import { parseYaml } from './parse-yaml.ts';

function explain(yaml: string) {
  try {
    parseYaml(yaml);
  } catch (error) {
    if (error instanceof YAMLException) return explainYaml(error, yaml);
  }
  throw new Error(`${yaml} is read`);
}

test.each([
  ['title:Bài\ndate: 2021', 1, 6, /Sau "title" phải là dấu hai chấm rồi một dấu cách/],
  ['date: 2021\ntitle：Bài\nsummary: x', 2, 6, /Sau "title"/],
  ['date: 2021\nsection:Thời sự', 2, 8, /Sau "section"/],
  ['title: Khánh thành\ncầu mới\ndate: 2021', 2, 1, /không bắt đầu bằng tên trường/],
  ['Khánh thành cầu mới\ndate: 2021\nsection: x', 1, 1, /không bắt đầu bằng tên trường/],
  ['# Ghi chú\nKhánh thành\ncầu mới\ndate: 2021', 2, 1, /không bắt đầu bằng tên trường/],
  ['title: Nậm Tin: ngày vui', 1, 15, /dấu hai chấm.*: title: "Nậm Tin: ngày vui"\. Dòng đang viết/],
  ['title: “Bài: thử”', 1, 12, /: title: "“Bài: thử”"\./],
  ['title: "Bài" thử', 1, 14, /ngoặc kép cong “ ”.*: title: '"Bài" thử'\./],
  ['title: "Bài\ndate: 2021\nsummary: x', 1, 8, /chưa đóng lại/],
  ["date: 2021\ntitle: 'Bài\nsummary: x", 2, 8, /chưa đóng lại/],
  ['tags: [a, b\ndate: 2021', 1, 7, /chưa đóng lại/],
  ['title: A\na:b: {c: 2\n', 2, 1, /chưa đóng lại/],
  ['tags: [a, , b]', 1, 11, /Trước dấu phẩy này không có chữ nào/],
  ['tags: [, a]', 1, 8, /bỏ dấu phẩy thừa/],
  ['title: %5 hộ nghèo', 1, 8, /có nghĩa riêng.*: title: "%5 hộ nghèo"\./],
  ['title: @Bài', 1, 8, /có nghĩa riêng/],
  ['title: [Ảnh] lễ hội', 1, 14, /: title: "\[Ảnh\] lễ hội"\./],
  ['title: *Bài', 1, 12, /có nghĩa riêng/],
  ['title: Bài\n*thử*', 2, 6, /đặt cả giá trị trong dấu ngoặc kép\. Dòng/],
  ['title: Bài\n!thử', 2, 5, /đặt cả giá trị trong dấu ngoặc kép\. Dòng/],
  ['title: > Bài', 1, 10, /có nghĩa riêng/],
  ['title: Bài\n date: 2021', 2, 6, /lùi vào sai chỗ/],
  ['  title: Bài\ndate: 2021', 1, 1, /lùi vào sai chỗ/],
  ['title:\u00A0Bài\ndate: 2021', 1, 6, /Sau "title:" có một dấu cách chép từ Word.*gõ lại bằng phím cách/],
  ['title :Bài\ndate: 2021', 1, 6, /Sau "title"/],
  [`title: ${'['.repeat(20)}${']'.repeat(20)}`, 1, 19, /lồng vào nhau quá sâu/],
  ['  title: Bài\n section: x', 2, 2, /lùi vào sai chỗ/],
  ['- title: Bài\ndate: x', 2, 1, /Không đọc được dòng này/],
  ['author:\n\t- A', 2, 1, /phím Tab/],
  ['title: A\ntitle: B', 2, 1, /hai lần/],
  ['images:\n  -src: a\n  -src: b', 3, 3, /Sau dấu gạch đầu dòng phải có một dấu cách/],
  ['images: - src: a.jpg\n  caption: b', 1, 9, /bắt đầu ở dòng dưới/],
  ['tags:\n  - "Tết" trồng cây', 2, 11, /ngoặc kép cong “ ”.*: - '"Tết" trồng cây'\./],
  ['tags:\n  - [Ảnh] lễ hội', 2, 11, /có nghĩa riêng.*: - "\[Ảnh\] lễ hội"\./],
  ['tags:\n  - a\n  - "b\nsection: x', 3, 5, /chưa đóng lại/],
  ['title: - Bài', 1, 8, /: title: "- Bài"\./],
])('%j is wrong on line %i, column %i', (yaml, line, column, message) => {
  const fault = explain(yaml);
  expect(fault).toMatchObject({ line, column });
  expect(fault.message).toMatch(message);
});
