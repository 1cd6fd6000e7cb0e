import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';
import { leaveWebArchive } from './leave-web-archive.ts';

const KEPT = 'https://web.archive.org/web/20150203101112';
const ADDRESS = 'http://namson.example/tin/ho-nam-mau-12.html';
const PROSE = 'Hồ Nậm Mẫu rộng hơn hai trăm héc ta, nước trong quanh năm, bản nằm ven hồ. '.repeat(2).trim();
const PAGE = `<!-- saved from url=(0085)${KEPT}/${ADDRESS} -->
<html><head><title>Bản bên hồ</title><link rel="canonical" href="${KEPT}/${ADDRESS}"></head><body><!-- BEGIN WAYBACK TOOLBAR INSERT -->
<div id="wm-ipp-base"><iframe src="./a_files/donate.html"></iframe><div>3 captures<br>03 Feb 2014 - 12 Mar 2018</div></div>
<!-- END WAYBACK TOOLBAR INSERT --><h1>Bản bên hồ</h1><p>03/02/2015</p><p>${PROSE}</p><p><img src="/web/20150203101112im_/http://namson.example/upload/ho.jpg"></p></body></html>`;

it('a page that the Wayback Machine kept is the page that it was', async () => {
  expect(await recognise(PAGE, 'bai.html')).toMatchObject({
    title: 'Bản bên hồ',
    date: '2015-02-03',
    legacyUrls: ['/tin/ho-nam-mau-12.html'],
    pictures: [['ho.jpg']],
    texts: [PROSE],
    remarks: [],
  });
});

it.each([
  [`<a href="${KEPT}/https://vanban.example/12">`, '<a href="https://vanban.example/12">'],
  [`<a href="//web.archive.org/web/2015/${ADDRESS}">`, `<a href="${ADDRESS}">`],
  ['<a href="https://example/web/2015/tin-1">', '<a href="https://example/web/2015/tin-1">'],
])('links of a page lead where they led: %s', (kept, before) => {
  expect(leaveWebArchive(kept)).toBe(before);
});
