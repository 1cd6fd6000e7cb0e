import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseBody } from './body-fixture.ts';
import { FRAME_IDS } from './body-headings.ts';

/** `level#id` of each heading. */
function outline(markdown: string): string[] {
  return parseBody(markdown)
    .querySelectorAll('h1, h2, h3, h4, h5, h6')
    .map(({ rawTagName, id }) => `${rawTagName}#${id}`);
}

it.each<[name: string, markdown: string, found: string[]]>([
  ['second and third level stay', '## Một\n\n### Hai\n\n## Ba', ['h2#mot', 'h3#hai', 'h2#ba']],
  ['a first level comes under the headline', '# Một', ['h2#mot']],
  ['levels below a first level move with it', '# Một\n\n## Hai\n\n# Ba', ['h2#mot', 'h3#hai', 'h2#ba']],
  ['a level that is skipped is closed up', '## Một\n\n#### Hai', ['h2#mot', 'h3#hai']],
  ['a body that begins low begins below the headline', '### Một', ['h2#mot']],
  ['a lower level above a higher one stays lower', '### Một\n\n## Hai', ['h3#mot', 'h2#hai']],
  [
    'six levels end at the sixth',
    '# a\n## b\n### c\n#### d\n##### e\n###### f',
    ['h2#a', 'h3#b', 'h4#c', 'h5#d', 'h6#e', 'h6#f'],
  ],
  ['an underlined heading counts', 'Một\nlà\n===\n\nHai\n---', ['h2#mot-la', 'h3#hai']],
  ['a line that is broken by hand parts words', 'Một  \nlà\\\nHai\n===', ['h2#mot-la-hai']],
  ['the id is made of folded words', '## Đắk Lắk – 3,07 tỷ & **Ô**ng', ['h2#dak-lak-3-07-ty-va-ong']],
  [
    'the same words get numbers',
    '## Kết quả\n## Kết quả\n## Kết qủa',
    ['h2#ket-qua-2', 'h2#ket-qua-3', 'h2#ket-qua-4'],
  ],
  [
    'a number that is taken is passed over',
    '## A\n## A 2\n## A\n## A 2',
    ['h2#a', 'h2#a-2', 'h2#a-3', 'h2#a-2-2'],
  ],
  [
    'words that the page itself has get a number',
    '## Đính chính\n## Nội dung',
    ['h2#dinh-chinh-2', 'h2#noi-dung-2'],
  ],
  ['a heading without letters has an id', '## …\n## ![x](cau.jpg)', ['h2#muc', 'h2#muc-2']],
  ['a heading without a word is none, whatever its level', '#\n\n## Một\n\n### \u00a0\n\n> ##', ['h2#mot']],
  ['code and links give their words', '## Xem `mã` [ở đây](../07/bai.md)', ['h2#xem-ma-o-day']],
])('%s', (_name, markdown, found) => {
  expect(outline(markdown)).toEqual(found);
});

it('every id that a layout writes is kept from the headings', () => {
  const layouts = join(import.meta.dirname, '../../layouts');
  const files = readdirSync(layouts, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.tsx$/.test(file),
  );
  const written = files.flatMap((file) =>
    [...readFileSync(join(layouts, file), 'utf8').matchAll(/\bid="([a-z0-9-]+)"/g)].map(([, id]) => id),
  );
  expect(written).toContain('noi-dung');
  expect(written.filter((id) => !FRAME_IDS.includes(id ?? ''))).toEqual([]);
});
