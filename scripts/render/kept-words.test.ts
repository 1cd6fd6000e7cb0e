import { expect, it } from 'vitest';
import { findDeepLine } from '../content/find-deep-line.ts';
import { createRandom } from '../fixtures/random.ts';
import { renderBody } from './body-fixture.ts';

/** Pieces of a line; each `W` becomes a word of its own. */
const IN_LINE =
  'W|W|W|**W**|_W_|`W`|[W](../07/bai.md)|[W](https://a.vn/)|[W](bao-cao.pdf "W")|[W](chua-dang.md)|[W][W]|[W]|![W](cau.jpg)|![W](cau.jpg "W")|[![](cho.jpg)](/a/)|[[W](/a/)](b.md)|[^1]|[^W]|^[W]|W^2^|<b>W</b>|<W>|<https://a.vn/W>|https://a.vn/W|&amp; W|\\*W|~~W~~|$W$|!W|[W]: W|[^a]: W'.split(
    '|',
  );
/** Blocks; `L` is a line, `B` a block within. Rows of a table hold no line: what is more than its head is told by `check`. */
const BLOCKS = [
  ['L', 'L', 'L', '## L', '# L', '###### L {#W}', 'L\n===', 'L\n---', '- L\n- L', '1. L\n2) L'],
  ['* L\n\n  B', '> B', '> L\nL', '    B', '\tB', '[^1]: L', '[^2]: L\n\n    B', '[^1]: L\nL'],
  ['[W]: W', '[W]: /a/ "W"', '[W]:\nhttps://a.vn/W', '> [W]: W', '- [W]: W'],
  ['```W\nW W\n```', '```\nW', '~~~\nW\n~~~', '<div>W\nW</div>', '<!-- W -->', '---', '***'],
  ['|W|W|\n|--|:-:|\n|W|W|', 'W | W\n--|--\nW | W', ':::W\nW\n:::', 'W\n: W', '- [ ] W\n- [x] W'],
  ['![W](cau.jpg)\nL', 'L\n![](cho.jpg)\nL', '![](cau.jpg) ![](cho.jpg)', '•\tW\n• W', '\\\nW'],
].flat();

it('no word of a body is lost, whatever stands around it', () => {
  const random = createRandom(20_261_126);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const join = (list: readonly string[], most: number, by: string) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(list)).join(by);
  const fill = (block: string, depth = 0): string =>
    block
      .replaceAll('B', () => (depth > 2 ? 'W' : fill(pick(BLOCKS), depth + 1).replaceAll('\n', '\n  ')))
      .replaceAll('L', () => join(IN_LINE, 4, pick([' ', ' ', '', ', '])));
  const bodies = Array.from({ length: 5000 }, () => {
    let words = 0;
    return fill(join(BLOCKS, 5, pick(['\n\n', '\n\n', '\n']))).replaceAll('W', () => `w${(words += 1)}z`);
  });
  const shown = bodies.filter((body) => findDeepLine(body) === undefined);
  expect(shown.length).toBeGreaterThan(4900);
  const lost = shown.flatMap((body) => {
    const markup = renderBody(body);
    return (body.match(/w\d+z/g) ?? []).some((word) => !markup.includes(word)) ? [body] : [];
  });
  expect(lost).toEqual([]);
});
