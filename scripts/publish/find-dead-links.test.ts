import { expect, it } from 'vitest';
import { makeFolder } from '../fixtures/scratch.ts';
import { findDeadLinks } from './find-dead-links.ts';
import { openPlace } from './place.ts';

const OLD_ADDRESSES = {
  '/default.aspx?pageindex=3&userkey=1': '/a/',
  '/tin/cũ.html': '/a/',
  '//cu.example/tin/hai/': '/a/',
};

/** What a page of a site with some old addresses says that leads nowhere. */
async function findDead(target: string, map = JSON.stringify(OLD_ADDRESSES)): Promise<string[]> {
  const files = { 'a/index.html': `<a href="${target}">x</a>`, '_cu/0a.json': map };
  const dead = await findDeadLinks(openPlace(makeFolder(files)), new Map(Object.entries(files)));
  return dead.map((link) => `${link.path} ${link.target}`);
}

it.each([
  '/a/',
  '/Default.aspx?userkey=1&amp;PageIndex=3',
  '/tin/C%C5%A9.html',
  '/tin/cu\u0303.html?utm_source=zalo#cuoi',
  '/tin/cũ.html?trang=2',
  '/tin/hai',
])('%s leads to a page, or from an old address to one', async (target) => {
  expect(await findDead(target)).toEqual([]);
});

it.each(['/b/', '/Default.aspx?userkey=2', '/Default.aspx'])('%s leads nowhere', async (target) => {
  expect(await findDead(target)).toEqual([`a/index.html ${target}`]);
});

it('nothing leads on from a damaged map', async () => {
  expect(await findDead('/tin/hai', '{"/tin/')).toEqual(['a/index.html /tin/hai']);
});
