import { describe, expect, it } from 'vitest';
import { parseBody, renderBody } from './body-fixture.ts';

const inParagraph = (markup: string) => `<p>${markup}</p>\n`;

describe('links', () => {
  it.each<[name: string, markdown: string, markup: string]>([
    ['to an article lead to its page', '[bài](../07/bai.md)', '<a href="/2021/07/bai/">bài</a>'],
    [
      'to a part of an article keep it',
      '[bài](../07/bai.md#phần-2)',
      '<a href="/2021/07/bai/#ph%E1%BA%A7n-2">bài</a>',
    ],
    [
      'to a page of the site keep what is asked of it',
      '[chợ](/tim-kiem/?q=chợ#ket-qua)',
      '<a href="/tim-kiem/?q=ch%E1%BB%A3#ket-qua">chợ</a>',
    ],
    [
      'to what is not out yet keep only their words',
      'xem [**bài** sau](chua-dang.md), [hai](/2099/01/chua-dang/)',
      'xem <strong>bài</strong> sau, hai',
    ],
    [
      'to a file say what it is',
      '[Báo cáo](bao-cao.pdf)',
      '<a href="/tep/bao-cao-1a2b3c4d5e.pdf" download="Báo cáo &quot;6 tháng&quot;.pdf">Báo cáo (PDF, 38 KB)</a>',
    ],
    [
      'to a file without words take its title',
      '[](bao-cao.pdf)',
      '<a href="/tep/bao-cao-1a2b3c4d5e.pdf" download="Báo cáo &quot;6 tháng&quot;.pdf">Báo cáo sáu tháng (PDF, 38 KB)</a>',
    ],
    ['to a place on the page stay', '[dưới](#muc-hai)', '<a href="#muc-hai">dưới</a>'],
    [
      'to an address of the site stay',
      '[mục](/chuyen-muc/x/trang/7/)',
      '<a href="/chuyen-muc/x/trang/7/">mục</a>',
    ],
    [
      'to an address with other letters are encoded',
      '[x](/tim-kiem/?q=đèo)',
      '<a href="/tim-kiem/?q=%C4%91%C3%A8o">x</a>',
    ],
    ["to the site's full address lose its host", '[x](http://kho-bai.example/a/)', '<a href="/a/">x</a>'],
    ...[
      'https://kho-bai.example//noi-khac.example/a',
      'https://kho-bai.example/.//noi-khac.example/a',
      '<https://kho-bai.example/\\noi-khac.example/a>',
    ].map((target): [string, string, string] => [
      `to ${target} keep the host, or a browser would take the next name for it`,
      `[x](${target})`,
      '<a href="https://kho-bai.example//noi-khac.example/a">x</a>',
    ]),
    [
      'to elsewhere are marked',
      '[báo](https://example.org/a?b=c&d)',
      '<a href="https://example.org/a?b=c&amp;d" rel="noopener external">báo</a>',
    ],
    [
      'without a scheme to elsewhere are marked',
      '[báo](//example.org/a)',
      '<a href="https://example.org/a" rel="noopener external">báo</a>',
    ],
    [
      'with a title keep it',
      '[báo](https://example.org/ "Báo \\"A\\"")',
      '<a href="https://example.org/" rel="noopener external" title="Báo &quot;A&quot;">báo</a>',
    ],
    [
      'to a mailbox stay',
      '<toa-soan@example.org>',
      '<a href="mailto:toa-soan@example.org">toa-soan@example.org</a>',
    ],
    ['to a telephone stay', '[gọi](tel:02153825)', '<a href="tel:02153825">gọi</a>'],
    [
      'with their address for words say so, that a print does not repeat it',
      '[tinh-mau.example/a](https://tinh-mau.example/a/)',
      '<a href="https://tinh-mau.example/a/" class="dia-chi" rel="noopener external">tinh-mau.example/a</a>',
    ],
    ['without words are none', 'a [](https://example.org/) b', 'a  b'],
    ['to an unknown file keep only their words', '[x](khong-co.md) [y](muc/khong-co.md "Tựa")', 'x y'],
    ['to nothing keep only their words', '[x]()', 'x'],
    ['to a photo lead to its largest picture', '[ảnh](cau.jpg)', `<a href="${largest()}">ảnh</a>`],
  ])('%s', (_name, markdown, markup) => {
    expect(renderBody(markdown)).toBe(inParagraph(markup));
  });

  it.each<[markdown: string, address: string]>([
    ['Xem https://example.org/tin.', 'https://example.org/tin'],
    ['(http://example.org/a_(b)).', 'http://example.org/a_(b)'],
    ['**https://example.org**', 'https://example.org'],
    ['Vào “https://example.org/a”.', 'https://example.org/a'],
    ['**Xem https://example.org/a.** Hết', 'https://example.org/a'],
    ['**https://example.org/a**(mới)', 'https://example.org/a'],
    ['https://example.org/a\\\nHết', 'https://example.org/a'],
    ['https://example.org/a[^1]\n\n[^1]: Chú.', 'https://example.org/a'],
  ])('a bare address is a link: %s', (markdown, address) => {
    const link = parseBody(markdown).querySelector('a');
    expect(link?.text).toBe(address);
    expect(link?.getAttribute('rel')).toBe('noopener external');
    expect(link?.getAttribute('class')).toBe('dia-chi');
  });

  it.each([
    'www.example.org',
    'a@example.org',
    'ftp://example.org',
    '`https://example.org`',
    'dienbien.gov.vn',
    `https://example.org/${'a'.repeat(2000)}`,
  ])('these words are no link: %s', (markdown) => {
    expect(parseBody(markdown).querySelector('a')).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    '&#106;avascript:alert(1)',
    '<java\tscript:alert(1)>',
    '<java&#10;script:alert(1)>',
    '&#1;javascript:alert(1)',
    '<  javascript:alert(1)>',
    'data:text/html,x',
    'DATA:image/png;base64,AAAA',
    'vbscript:x',
    'file:///etc/passwd',
    'view-source:https://example.org',
    'blob:https://example.org/1',
    'https://[bad',
    'http://',
    'https:/example.org',
    'https:example.org',
    'http://localhost:8080/2021/08/x/',
    '/\\127.0.0.1',
  ])('a link to %s keeps only its words', (target) => {
    expect(renderBody(`[chữ](${target})`)).toBe(inParagraph('chữ'));
    expect(renderBody(`[chữ][x]\n\n[x]: ${target}`)).toBe(inParagraph('chữ'));
  });

  it.each(['/\\example.org', '/\\\\\\example.org', '<\t//example.org>', '<https:\\\\\\\\example.org>'])(
    'the disguised host of %s is seen as elsewhere',
    (target) => {
      const link = parseBody(`[chữ](${target})`).querySelector('a');
      expect(link?.getAttribute('href')).toBe('https://example.org/');
      expect(link?.getAttribute('rel')).toBe('noopener external');
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])('%s is no reference', (target) => {
    expect(renderBody(`[chữ](${target}) ![ảnh](${target})`)).toBe(inParagraph('chữ ảnh'));
  });
});

function largest(): string | undefined {
  return parseBody('![](cau.jpg)')
    .querySelector('img')
    ?.getAttribute('srcset')
    ?.split(', ')
    .at(-1)
    ?.split(' ')[0];
}
