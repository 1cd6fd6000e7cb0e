import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';
import { attribute, findElements } from './node.ts';
import { parseHtml } from './parse-html.ts';

const styleOf = (css: string, element: string) => {
  const [found] = findElements(parseHtml(`<html><head><style>${css}</style></head><body>${element}`), 'p');
  return found === undefined ? undefined : attribute(found, 'style');
};

it.each([
  ['.c3{color:red;font-weight:700}', 'font-weight:700;'],
  ['.c1,.c3 { font-style : italic }', ' font-style : italic ;'],
  ['p.c3{text-align:center} span.c3{font-weight:700}', 'text-align:center;'],
  ['.c3{font-weight:700}.c3{font-weight:400}', 'font-weight:400;'],
  ['<!-- /* .c3{font-weight:700} */ .c3 {font-family:".VnTime"} -->', 'font-family:".VnTime";'],
  ['@media print { .c3{font-weight:700} }', 'font-weight:700;'],
  ['@font-face{font-family:Roboto}', ''],
  ['.c3 .c4{font-weight:700}', ''],
  ['.c3{display:none}', ''],
  ['.c3{font-weight', ''],
])('of %s is said of a class: %j', (css, style) => {
  expect(styleOf(css, '<p class="c2 c3">Bản bên hồ</p>')).toBe(style);
});

it.each([
  ['rules', '.c3{font-weight:700}', 'font-weight:700;'],
  ['comments that do not end', '/*', ''],
  ['brackets that do not end', '{', ''],
])('a style sheet of 100,000 %s is read', (_what, css, style) => {
  expect(styleOf(css.repeat(100_000), '<p class="c2 c3">Bản bên hồ</p>')).toBe(style);
});

it("an element's own style has the last word", () => {
  expect(styleOf('.c3{font-weight:700}', '<p class="c3" style="font-weight:400">Bản')).toBe(
    'font-weight:700;font-weight:400',
  );
});

const PROSE = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản, giữ điệu xòe và tiếng nói của mình.';

it('a page of Google Docs is read with its bold summary, and without what colleagues noted', async () => {
  const page = `<html><head><style>.c1{font-weight:700}.c2{font-weight:400}</style></head><body class="c9">
    <p class="c5"><span class="c1">Bản bên hồ</span></p><p><span class="c2">03/02/2015</span></p>
    <p><span class="c1">Bản Hồ mở bảy nhà sàn đón khách, mỗi nhà một kiểu.</span></p>
    <p><span class="c2">${PROSE}</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><p><span class="c2">${PROSE}</span></p>
    <div class="c7"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c2">Chỗ này hỏi lại anh Mẫu.</span></p></div>`;
  expect(await recognise(page, 'bai.html')).toMatchObject({
    title: 'Bản bên hồ',
    summary: 'Bản Hồ mở bảy nhà sàn đón khách, mỗi nhà một kiểu.',
    texts: [PROSE, PROSE],
  });
});

it('a font that only a stylesheet names tells the encoding', async () => {
  const page = `<html><head><style>p.MsoNormal{font-family:".VnTime"}</style></head><body>
    <h1>B¶n bªn hå</h1><p class="MsoNormal">26/08/2021</p><p class="MsoNormal">B¶n Hå cã b¶y nhµ sµn ®ãn kh¸ch, mçi nhµ mét kiÓu riªng.</p>`;
  expect(await recognise(page, 'bai.html')).toMatchObject({
    repairs: expect.arrayContaining(['font']),
    texts: ['Bản Hồ có bảy nhà sàn đón khách, mỗi nhà một kiểu riêng.'],
  });
});
