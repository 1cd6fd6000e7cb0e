import { expect, it } from 'vitest';
import { makeFolder } from '../fixtures/scratch.ts';
import { findDeadLinks } from './find-dead-links.ts';
import { openPlace } from './place.ts';

function find(files: Record<string, string>) {
  return findDeadLinks(openPlace(makeFolder(files)), new Map(Object.entries(files)));
}

it.each([
  ['<a href="/">', []],
  ['<a href="/bai/?in=1#dau">', []],
  ['<a href="/tep/%C4%91%C6%A1n%20a,b.pdf">', []],
  ['<a href="/bai">', ['/bai']],
  ['<a href="/tep/">', ['/tep/']],
  ['<a href="/khong/#a/">', ['/khong/#a/']],
  ['<a href="/khong?a=/&amp;b=2">', ['/khong?a=/&b=2']],
  ['<a href="/tang-50%/">', ['/tang-50%/']],
  ['<a href="/khong"> <a href="/khong">', ['/khong']],
  ['<script src="/khong.js">', ['/khong.js']],
  ['<img srcset="/khong-1.jpg 480w,\n /bai/ 800w, /khong-2.jpg 960w">', ['/khong-1.jpg', '/khong-2.jpg']],
  ['<img srcset=" /khong.jpg 480w">', ['/khong.jpg']],
  ['<a href="//khac.example/khong"> <a href="https://khac.example/"> <a href="khong"> <a href="#khong">', []],
  ['<p data-href="/khong">', []],
])('of %j these lead nowhere: %j', async (html, targets) => {
  const found = await find({ 'index.html': html, 'bai/index.html': '', 'tep/đơn a,b.pdf': '' });
  expect(found).toEqual(targets.map((target) => ({ path: 'index.html', target })));
});

it('every page is read, and nothing else, in the order of pages', async () => {
  const link = '<a href="/khong/">';
  const found = await find({ 'z/index.html': link, '404.html': link, 'a/index.html': link, 'rss.xml': link });
  expect(found.map(({ path }) => path)).toEqual(['404.html', 'a/index.html', 'z/index.html']);
});
