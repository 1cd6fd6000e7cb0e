import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../content/markdown/find-references.ts';
import { createRandom } from '../fixtures/random.ts';
import { toUrl } from '../text/brands.ts';
import { renderBody } from './body-fixture.ts';
import { renderMarkdown } from './markdown.ts';

type Element = DefaultTreeAdapterTypes.Element;

describe('words', () => {
  it.each<[name: string, markdown: string, markup: string]>([
    [
      'keep their quotes, dashes and dots',
      '"Ông nói..." -- 2016-2020, 2021 – 2025 --- (c) +- ./.',
      '<p>&quot;Ông nói...&quot; -- 2016-2020, 2021 – 2025 --- (c) +- ./.</p>\n',
    ],
    ['keep leading zeros', '07 xã, 02 tỷ', '<p>07 xã, 02 tỷ</p>\n'],
    [
      'of raw HTML are shown',
      '<b onclick="x()">a</b>',
      '<p>&lt;b onclick=&quot;x()&quot;&gt;a&lt;/b&gt;</p>\n',
    ],
    [
      'of an HTML block are shown',
      '<script>\nx()\n</script>',
      '<p>&lt;script&gt;\nx()\n&lt;/script&gt;</p>\n',
    ],
    ['of a comment are shown', '<!-- x -->', '<p>&lt;!-- x --&gt;</p>\n'],
    [
      'indented as in Word are a paragraph',
      'Một.\n\n\tHai.\n\n    Ba.',
      '<p>Một.</p>\n<p>Hai.</p>\n<p>Ba.</p>\n',
    ],
    ['in a fence are code', '```\n<b>\n```', '<pre><code>&lt;b&gt;\n</code></pre>\n'],
    ['between tildes stay', '~~a~~', '<p>~~a~~</p>\n'],
    [
      'with line ends of Windows are the same',
      'Một\r\nhai.\r\n\r\n- a\r\n',
      '<p>Một\nhai.</p>\n<ul>\n<li>a</li>\n</ul>\n',
    ],
    ['keep a list that begins late', '7. a\n8. b', '<ol start="7">\n<li>a</li>\n<li>b</li>\n</ol>\n'],
    [
      'of a definition that nothing uses are a line',
      '[Nguồn]: TTXVN\n\n> [Ghi chú]: /a/ "Xem"\n',
      '<p>[Nguồn]: TTXVN</p>\n<blockquote>\n<p>[Ghi chú]: /a/ &quot;Xem&quot;</p>\n</blockquote>\n',
    ],
    [
      'of a definition that a link uses are its address',
      '[Bài], [hai][BÀI]\n\n- [bài]: ../07/bai.md\n',
      '<p><a href="/2021/07/bai/">Bài</a>, <a href="/2021/07/bai/">hai</a></p>\n<ul>\n<li></li>\n</ul>\n',
    ],
    [
      'keep the stars that multiply or point to a note',
      'Khổ 20*30cm*2, 40cm*60cm (*), *nghiêng*; **5**m (**).',
      '<p>Khổ 20*30cm*2, 40cm*60cm (*), <em>nghiêng</em>; <strong>5</strong>m (**).</p>\n',
    ],
    ['of nothing are nothing', '', ''],
  ])('%s', (_name, markdown, markup) => {
    expect(renderBody(markdown)).toBe(markup);
  });

  it('give the same markup whatever was rendered before', () => {
    const markdown = '# A\n\n![](cau.jpg) x[^1]\n\n[^1]: y\n\n|a|\n|-|';
    const first = renderBody(markdown);
    renderBody('# A\n\n[a]: b\n\n![](cau.jpg)\n\n[^1]: z\n\n|a|\n|-|');
    expect(renderBody(markdown)).toBe(first);
    expect(renderBody('[a]')).toBe('<p>[a]</p>\n');
  });
});

it.each([
  '[a](../07/bài%20viết.md)',
  '[a](<../07/bài viết.md>)',
  String.raw`[a](b\_c.md) ![d](e\(1\).jpg)`,
  '[a](b&amp;c.md)',
  '[a][b]\n\n[b]: <c d.md> "T"',
  '|a|\n|-|\n|[a](b.md)|',
  'x[^1]\n\n[^1]: [a](b.md)',
])('what the content finds in %s is what is looked up', (markdown) => {
  const found = findReferences(markdown);
  const references = Object.fromEntries(
    found.map(({ target }) => [target, { kind: 'page', url: toUrl('/tim-thay/') } as const]),
  );
  const markup = renderMarkdown(markdown, {
    references,
    siteUrl: 'https://a.example',
    firstPictureEager: false,
  });
  const links = found.filter(({ kind }) => kind === 'link');
  expect(attributesOf(markup, 'href').filter((href) => href === '/tim-thay/')).toHaveLength(links.length);
});

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'rel', 'download', 'id', 'role', 'aria-label', 'class'],
  blockquote: [],
  br: [],
  code: ['class'],
  div: ['class', 'role', 'tabindex', 'aria-label'],
  em: [],
  figcaption: [],
  figure: ['class'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  hr: [],
  img: ['src', 'srcset', 'sizes', 'width', 'height', 'alt', 'class', 'decoding', 'loading', 'fetchpriority'],
  li: ['id'],
  ol: ['start'],
  p: [],
  picture: [],
  pre: [],
  section: ['class', 'role', 'aria-labelledby'],
  small: [],
  source: ['type', 'srcset', 'sizes'],
  span: ['class'],
  strong: [],
  sup: ['id'],
  table: [],
  tbody: [],
  td: ['class'],
  th: ['class', 'scope'],
  thead: [],
  tr: [],
  ul: [],
};

const PIECES = [
  ...'[]()<>!*_`#|-:"\'\\&;\n\t ~^=+',
  ...'\n\n|](|![|[^1]|[^1]: |&#10;|&colon;|&lt;|```|    |- |1. |> |https://|//|mailto:|javascript:|data:'.split(
    '|',
  ),
  ...'cau.jpg|cho.jpg|bao-cao.pdf|chua-dang.md|../07/bai.md|chữ|Ậ|\0|\u202E|\uFEFF|a\u0301'.split('|'),
  ...'<script>|</p>|<img src=x onerror=x()>| onclick=x| style=x'.split('|'),
  '|a|b|\n|-|:-:|\n',
  '[chữ](',
  ...'[a](//b)|[a](https://b)|[a](&#9;javascript:b)|[a](/\\\\b)|[a](#b)|[a](x&colon;b)'.split('|'),
];

describe('whatever the text', () => {
  const random = createRandom(20_210_826);
  const bodies = Array.from({ length: 2000 }, () =>
    Array.from(
      { length: 4 + Math.floor(random() * 40) },
      () => PIECES[Math.floor(random() * PIECES.length)],
    ).join(''),
  );

  it('the markup holds only elements and attributes that are known to be harmless', () => {
    expect(bodies.filter((body) => !isHarmless(renderBody(body)))).toEqual([]);
  });

  it('every link has one of four schemes or none', () => {
    const hrefs = bodies.flatMap((body) => attributesOf(renderBody(body), 'href'));
    expect(hrefs.length).toBeGreaterThan(300);
    expect(hrefs.filter((href) => !/^(?:https?:|mailto:|tel:|\/(?!\/)|#)/.test(href))).toEqual([]);
  });

  it('no id stands twice', () => {
    expect(bodies.filter((body) => isRepeating(attributesOf(renderBody(body), 'id')))).toEqual([]);
  });

  it('a browser reads the same tree that was written', () => {
    expect(bodies.filter((body) => isMisread(renderBody(body)))).toEqual([]);
  });
});

describe('a text that is made to be slow', () => {
  it.each([
    ['images in images', `${'!['.repeat(20_000)}a${'](b)'.repeat(20_000)}`],
    ['open brackets', '['.repeat(50_000)],
    ['quotes in quotes', '>'.repeat(50_000)],
    ['lists in lists', '- '.repeat(10_000)],
    ['emphasis', '*a_'.repeat(30_000)],
    ['backticks', Array.from({ length: 500 }, (_, index) => '`'.repeat(index)).join(' ')],
    ['a wide table', `${'|a'.repeat(2000)}\n${'|-'.repeat(2000)}\n${'|\n'.repeat(2000)}`],
    ['entities', '&#x'.repeat(50_000)],
    ['bare addresses', 'https://'.repeat(30_000)],
    ['footnotes side by side', '[^a]: x\n\n'.repeat(10_000)],
    ['headings of one name', '## a\n'.repeat(20_000)],
    ['definitions', '[a]: <'.repeat(30_000)],
  ])('of %s is rendered to its end', (_name, markdown) => {
    expect(renderBody(`${markdown}\n\nHết.`)).toContain('Hết.');
  });
});

/** Every element of a piece of markup as a browser reads it, in the order of the text. */
function elementsOf(markup: string): Element[] {
  const elements: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      elements.push(child);
      visit(child);
    }
  };
  visit(parseFragment(markup));
  return elements;
}

function attributesOf(markup: string, name: string): string[] {
  return elementsOf(markup).flatMap(({ attrs }) =>
    attrs.filter((attribute) => attribute.name === name).map(({ value }) => value),
  );
}

function isHarmless(markup: string): boolean {
  return elementsOf(markup).every(
    ({ tagName, attrs }) =>
      tagName in ATTRIBUTES && attrs.every(({ name }) => ATTRIBUTES[tagName]?.includes(name)),
  );
}

function isRepeating(words: readonly string[]): boolean {
  return new Set(words).size < words.length;
}

/** Whether a browser makes other elements of some markup than those whose tags it holds. */
function isMisread(markup: string): boolean {
  const written = [...markup.matchAll(/<([a-z]+[1-6]?)[ >]/g)].map(([, name]) => name);
  const read = elementsOf(markup).map(({ tagName }) => tagName);
  return read.join(' ') !== written.join(' ');
}
