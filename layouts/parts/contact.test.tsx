import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Contact } from './contact.tsx';

const NBSP = '\u00A0';

test.each([
  ['0200 000 0000', [['tel:02000000000', `0200${NBSP}000${NBSP}0000`]]],
  [
    '0215.3825.411 - 0215.3825.412; 0215-3825413/02153825414',
    [
      ['tel:02153825411', '0215.3825.411'],
      ['tel:02153825412', '0215.3825.412'],
      ['tel:02153825413', '0215-3825413'],
      ['tel:02153825414', '02153825414'],
    ],
  ],
  ['(+84) 215 3825411, máy lẻ 102', [['tel:+842153825411', `(+84)${NBSP}215${NBSP}3825411`]]],
  ['113115 hoặc 19001', [['tel:113115', '113115']]],
  ['chưa có', []],
])('each number of "%s" can be called', (phone, calls) => {
  const html = renderToString(<Contact contact={{ phone }} />);
  expect([...html.matchAll(/<a href="(.*?)">(.*?)<\/a>/g)].map(([, href, text]) => [href, text])).toEqual(
    calls,
  );
  expect(html.replace(/<.*?>/g, '').replaceAll(NBSP, ' ')).toBe(`Điện thoại: ${phone}`);
});

test('each mail address can be written to', () => {
  expect(renderToString(<Contact contact={{ email: 'vpub@x.gov.vn; toasoan@x.gov.vn' }} />)).toBe(
    '<address><p>Thư điện tử: <a href="mailto:vpub@x.gov.vn">vpub@x.gov.vn</a>; ' +
      '<a href="mailto:toasoan@x.gov.vn">toasoan@x.gov.vn</a></p></address>',
  );
});

test('nothing to say is not said', () => {
  expect(renderToString(<Contact contact={{}} />)).toBe('');
});
