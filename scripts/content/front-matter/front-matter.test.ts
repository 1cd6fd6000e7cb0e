import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toContentPath } from '../../text/brands.ts';
import { MAX_FRONT_MATTER } from './fences.ts';
import { cutBody, readFrontMatter, splitFrontMatter } from './front-matter.ts';

const split = (text: string) => splitFrontMatter({ file: toContentPath('articles/x.md'), text });

describe('splitFrontMatter', () => {
  it('keeps every scalar as the text that was typed', () => {
    const yaml = 'title: 012\ndate: 2021-08-26 18:14:44\ndraft: true\ntags: [1.50, null]';
    expect(split(`---\n${yaml}\n---\nXin chào\n`)).toMatchObject({
      data: { title: '012', date: '2021-08-26 18:14:44', draft: 'true', tags: ['1.50', 'null'] },
      body: 'Xin chào\n',
      bodyLine: 7,
    });
  });

  it.each(['js', 'javascript', 'coffee', 'json', 'yaml', 'toml'])('refuses ---%s', (language) => {
    expect(split(`---${language}\n{ "title": "x" }\n---\n`)).toMatchObject({
      code: 'front-matter-code',
      line: 1,
    });
  });

  it.each([
    ['—-\ntitle: x\n—-\n', 'front-matter-missing', 1],
    ['\u200B---\ntitle: x\n---\n', 'front-matter-missing', 1],
    ['---\ntitle: x\n—-\nThân bài.\n', 'front-matter-invalid', 3],
  ])('%j has a fence that only looks like one', (text, code, line) => {
    expect(split(text)).toMatchObject({ code, line, message: expect.stringMatching(/gạch dài/) });
  });

  it('runs nothing that front-matter holds', () => {
    const mark = '/tmp/kho-bai-front-matter-ran';
    const code = `require('node:fs').writeFileSync('${mark}', '')`;
    split(`---js\n{ title: ${code} }\n---\n`);
    expect(split(`---\ntitle: !!js/function "function () { ${code} }"\n---\n`)).toMatchObject({
      code: 'front-matter-invalid',
      line: 2,
    });
    expect(existsSync(mark)).toBe(false);
  });

  it('reports broken YAML each time it is read', () => {
    const broken = '---\ntitle: "chưa đóng\n---\n';
    expect(split(broken)).toMatchObject({ code: 'front-matter-invalid' });
    expect(split(broken)).toMatchObject({ code: 'front-matter-invalid' });
  });

  it.each([
    ['', 'front-matter-missing'],
    ['\n---\ntitle: x\n---\n', 'front-matter-missing'],
    ['----\ntitle: x\n----\n', 'front-matter-code'],
    ['---', 'front-matter-invalid'],
    ['---\ntitle: x', 'front-matter-invalid'],
    ['---\ntitle: x\n----\nbody\n---\n', 'front-matter-invalid'],
    [`---\nsummary: ${'a'.repeat(MAX_FRONT_MATTER)}\n---\n`, 'front-matter-invalid'],
    [`---\n${'['.repeat(200)}\n---\n`, 'front-matter-invalid'],
    ['---\na: &a [x]\nb: [*a, *a]\n---\n', 'front-matter-invalid'],
  ])('says what is wrong with %j', (text, code) => {
    expect(split(text)).toMatchObject({ code });
  });

  it('takes a fence with spaces behind it, and an empty body', () => {
    expect(split('---  \ntitle: x\n--- \n')).toMatchObject({ data: { title: 'x' }, body: '', bodyLine: 4 });
    expect(split('---\n---')).toMatchObject({ data: {}, body: '' });
  });

  it('drops control characters, which Word leaves where a line was broken', () => {
    expect(split('---\ntitle: Lễ \u000Bhội\u0000\ndate: x\n---\na')).toMatchObject({
      data: { title: 'Lễ hội', date: 'x' },
      bodyLine: 5,
    });
  });

  it('a line separator inside a value ends nothing', () => {
    expect(split('---\ntitle: "a\u2028--- b"\ndate: x\n---\nThân')).toMatchObject({
      data: { date: 'x' },
      body: 'Thân',
    });
  });

  it('leaves dashes in the body alone', () => {
    expect(split('---\ntitle: x\n---\na\n\n---\n\nb\n')).toMatchObject({ body: 'a\n\n---\n\nb\n' });
  });
});

describe('front-matter that nobody closed', () => {
  const read = (text: string) => readFrontMatter({ file: toContentPath('articles/x.md'), text });

  it.each([
    [
      'before a blank line',
      'tags:\n  - a\n# nhớ\n\nThân bài: một\n',
      { tags: ['a'] },
      '\nThân bài: một\n',
      5,
    ],
    ['before a text', 'title: x\nThân bài\n- a\n', { title: 'x' }, 'Thân bài\n- a\n', 3],
    ['after a line of spaces', 'title: x\n  \nsection: y\nThân', { title: 'x', section: 'y' }, 'Thân', 5],
    ['after a blank line', 'title: x\n\nsection: y\n\n1. Thân', { title: 'x', section: 'y' }, '\n1. Thân', 5],
    ['at the end of the file', 'title: x', { title: 'x' }, '', 3],
  ])('ends %s', (_where, text, data, body, bodyLine) => {
    const found = read(`---\n${text}`);
    expect(found).toMatchObject({ data, body, bodyLine });
    expect('faults' in found && found.faults[0]).toMatchObject({ code: 'front-matter-invalid', line: 1 });
  });

  it('is all that is told of a text that only begins with a line', () => {
    expect(read('---\n\nThân bài\n')).toMatchObject({ code: 'front-matter-invalid', line: 1 });
  });

  it('never makes a body that could be shown', () => {
    expect(cutBody({ file: toContentPath('articles/x.md'), text: '---\ntitle: x\n\nThân' })).toMatchObject({
      code: 'front-matter-invalid',
    });
  });
});
