import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';

const PROSE = 'Nhà nào làm dịch vụ cũng theo quy ước chung của bản, giữ điệu xòe và tiếng nói. '.repeat(2);
const read = (head: string, shown: string) =>
  recognise(
    `<html><head>${head}</head><body><h1>Bản bên hồ</h1><p>${shown}</p><p>${PROSE}</p></body></html>`,
    'bai.html',
  );

const LINKED =
  '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2016-05-06T09:30:12+07:00"}</script>';
const HIDDEN = '<span property="dc:date dc:created" content="2016-05-06T09:30:12+07:00"></span>';

it.each([
  ['the JSON-LD of a page knows the seconds', LINKED, '06/05/2016 09:30'],
  ['RDFa does', '', `${HIDDEN}06/05/2016`],
  ['a record tells which of two numbers is the month', LINKED, '05/06/2016 - 09:30'],
])('%s', async (_what, head, shown) => {
  expect(await read(head, shown)).toMatchObject({ date: '2016-05-06T09:30:12+07:00' });
});

it('an old address is told once, without the mark of a social network where it is known without', async () => {
  const head =
    '<link rel="canonical" href="http://namson.example/tin/12.html"><meta property="og:url" content="http://namson.example/Tin/12.html?fbclid=x&amp;utm_source=zalo">';
  expect(await read(head, '17/05/2019')).toMatchObject({ legacyUrls: ['/tin/12.html'] });
});

it.each([
  '<!-- saved from url=(0035)https://ns.example/tin/dien.aspx?id=1 -->',
  '<!--\n Page saved with SingleFile \n url: https://ns.example/tin/dien.aspx?id=1 \n saved date: Fri Nov 27 2026 -->',
  '<meta name="savepage-url" content="https://ns.example/tin/dien.aspx?id=1">',
])('whatever saved a page tells where it stood: %s', async (saved) => {
  expect(await read(saved, '06/05/2016')).toMatchObject({ legacyUrls: ['/tin/dien.aspx?id=1'] });
});

it('a record of another day does not overrule what readers saw', async () => {
  expect(await read(LINKED, '07/06/2016')).toMatchObject({ date: '2016-06-07' });
});
