import { expect, it } from 'vitest';
import { parseBody, renderBody } from './body-fixture.ts';

it('a table scrolls in a frame of its own that the keyboard reaches', () => {
  const [first, second] = parseBody('|a|\n|-|\n|1|\n\n|b|\n|-|\n|2|').querySelectorAll('div');
  expect(first?.attributes).toEqual({
    class: 'bang',
    role: 'group',
    tabindex: '0',
    'aria-label': 'Bảng số 1 trong bài',
  });
  expect(first?.querySelector('table')).not.toBeNull();
  expect(second?.getAttribute('aria-label')).toBe('Bảng số 2 trong bài');
});

it('columns are aligned by classes, never by styles', () => {
  const markdown = '| Xã | Số hộ | Tỷ lệ | Ghi chú |\n|:--|--:|:-:|---|\n| A | 1.200 | 3,07% | x |';
  expect(renderBody(markdown)).not.toContain('style');
  const classes = (selector: string) =>
    parseBody(markdown)
      .querySelectorAll(selector)
      .map((cell) => cell.getAttribute('class'));
  const aligned = ['canh-trai', 'canh-phai', 'canh-giua', undefined];
  expect(classes('th')).toEqual(aligned);
  expect(classes('td')).toEqual(aligned);
});

it('cells of the head name their columns, but for empty ones', () => {
  const row = parseBody('| | Số hộ |\n|---|--:|\n| A | 5 |').querySelector('thead tr');
  expect(row?.children.map(({ outerHTML }) => outerHTML)).toEqual([
    '<td></td>',
    '<th scope="col" class="canh-phai">Số hộ</th>',
  ]);
});

it('a head without words is left out', () => {
  const root = parseBody('| | |\n|---|---|\n| A | 5 |\n\n| B |\n|---|\n| 6 |');
  expect(root.querySelectorAll('table').map((table) => table.querySelectorAll('thead').length)).toEqual([
    0, 1,
  ]);
  expect(root.querySelectorAll('td').map(({ text }) => text)).toEqual(['A', '5', '6']);
});

it('a row that is short or long fills the columns of the head', () => {
  const rows = parseBody('| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |').querySelectorAll('tbody tr');
  expect(rows.map((row) => row.children.length)).toEqual([2, 2]);
});
