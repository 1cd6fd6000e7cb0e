import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../../build/project.ts';
import { readStyles } from '../../fixtures/stylesheet.ts';
import { testAssets } from '../../site/assets-fixture.ts';
import { answerComponentPage } from './component-pages.tsx';
import { SAMPLES } from './component-pages/samples.tsx';

async function read(path: string): Promise<string> {
  const answer = await answerComponentPage(path, testAssets);
  return String(answer?.body);
}

it('the first page leads to every sample', async () => {
  const hrefs = parse(await read('/_mau/'))
    .querySelectorAll('.nhom a')
    .map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual(SAMPLES.map(({ name }) => `/_mau/${name}/`));
  for (const href of hrefs) expect(await read(href ?? '')).toContain('<!doctype html>');
});

/** Class names that the browser's scripts give to what they make. */
function readScripts(): string {
  const folder = join(PROJECT_DIR, 'assets');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

it.each(['style.css', 'lists.css'])('the samples show every class that %s knows', async (name) => {
  const styles = readStyles(name).replace(/\/\*[^]*?\*\//g, '');
  const known = new Set([...styles.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, word = '']) => word));
  const pages = await Promise.all(SAMPLES.map(({ name: sample }) => read(`/_mau/${sample}/`)));
  const elements = pages.flatMap((page) => parse(page).querySelectorAll('[class]'));
  const shown = new Set(elements.flatMap((element) => [...element.classList.values()]));
  const scripts = readScripts();
  const unseen = [...known].filter(
    (word) => !shown.has(word) && !new RegExp(`['"]${word}['"]`).test(scripts),
  );
  expect(known.size).toBeGreaterThan(20);
  expect(unseen).toEqual([]);
});

it('a picture is drawn at the size that its address says', async () => {
  const answer = await answerComponentPage('/_mau/anh/600x800.avif', testAssets);
  const { format, width, height } = await sharp(answer?.body as Buffer).metadata();
  expect([answer?.extension, format, width, height]).toEqual(['.avif', 'heif', 600, 800]);
});

it.each(['/_mau/khong-co-mau-nay/', '/_mau/anh/0x800.jpg', '/_mau/anh/99999x1.jpg', '/_mau/anh/1x1.svg'])(
  'nothing stands at %s',
  async (path) => {
    expect(await answerComponentPage(path, testAssets)).toBeUndefined();
  },
);
