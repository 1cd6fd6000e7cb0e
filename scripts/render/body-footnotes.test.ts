import { describe, expect, it } from 'vitest';
import { parseBody, renderBody } from './body-fixture.ts';

const words = (markdown: string) =>
  parseBody(markdown)
    .querySelectorAll('section li')
    .map(({ text }) => text.replaceAll(/\s*↩\uFE0E/g, '').trim());

describe('footnotes', () => {
  it('stand after the text under a heading that names the section', () => {
    const root = parseBody('Một.[^a]\n\n[^a]: Ghi *chú*.\n\nHai.');
    const section = root.querySelector('section');
    expect(root.lastElementChild).toBe(section);
    const heading = root.getElementById(section?.getAttribute('aria-labelledby') ?? '');
    expect(heading?.text).toBe('Chú thích');
    expect(section?.querySelector('li em')?.text).toBe('chú');
  });

  it('and their calls lead to each other', () => {
    const root = parseBody('Một[^a] hai[^b] ba[^a].\n\n[^a]: A.\n[^b]: B.');
    const calls = root.querySelectorAll('sup a');
    expect(calls.map(({ text }) => text)).toEqual(['[1]', '[2]', '[1]']);
    const [note] = root.querySelectorAll('section li');
    expect(calls.map((call) => call.getAttribute('href') === `#${note?.id}`)).toEqual([true, false, true]);
    const back = note?.querySelectorAll('p > a') ?? [];
    expect(back.map((link) => link.getAttribute('href'))).toEqual([`#${calls[0]?.id}`, `#${calls[2]?.id}`]);
    expect(back.map((link) => link.getAttribute('aria-label'))).toEqual([
      'Về chỗ có dấu chú thích 1',
      'Về chỗ có dấu chú thích 1, lần 2',
    ]);
  });

  it.each<[name: string, markdown: string, notes: string[]]>([
    ['are numbered in the order of their calls', 'x[^2] y[^1]\n\n[^1]: A.\n[^2]: B.', ['B.', 'A.']],
    ['that nothing calls keep their words', 'x[^1]\n\n[^1]: A.\n[^2]: B.', ['A.', 'B.']],
    ['alone are shown', '[^1]: A.', ['A.']],
    ['defined twice keep both texts', 'x[^1]\n\n[^1]: A.\n\n[^1]: B.', ['A.\nB.']],
    ['in a footnote are notes too', 'x[^1]\n\n[^1]: A[^2].\n\n[^2]: B.', ['A[2].', 'B.']],
    ['of several paragraphs keep them', 'x[^1]\n\n[^1]: A.\n\n    B.\n', ['A.\nB.']],
    [
      'defined inside a footnote stay apart',
      'x[^1] y[^2]\n\n[^1]: A.\n\n    [^2]: B.\n\n    C.',
      ['A.\nC.', 'B.'],
    ],
    ['without words are empty', 'x[^1]\n\n[^1]:\n', ['']],
    [
      'with a name of JavaScript are notes',
      'x[^__proto__] y[^toString]\n\n[^__proto__]: A.\n[^toString]: B.',
      ['A.', 'B.'],
    ],
  ])('%s', (_name, markdown, notes) => {
    expect(words(markdown)).toEqual(notes);
  });

  it.each(['Giá x[^1].', 'Diện tích 5 m^2, m^[2]'])('what has no note stays as it is: %s', (markdown) => {
    expect(renderBody(markdown)).toBe(`<p>${markdown}</p>\n`);
  });

  it('are set by the thousand', () => {
    const markdown = Array.from({ length: 5000 }, (_, index) => `x[^${index}]\n\n[^${index}]: n\n\n`).join(
      '',
    );
    expect(words(markdown)).toHaveLength(5000);
  });
});
