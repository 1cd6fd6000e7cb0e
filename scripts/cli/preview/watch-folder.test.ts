import { cpSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { makeFolder, writeFiles } from '../../fixtures/scratch.ts';
import { pollFolder, watchFolder } from './watch-folder.ts';

const parent = makeFolder({ '.kho/content/articles/a/bai.md': '1', '.kho/khac.md': '1' });
const folder = join(parent, '.kho/content');
let changes = 0;
watchFolder(
  folder,
  () => (changes += 1),
  () => {},
);
let edits = 1;
const edit = (): void => writeFiles(folder, { 'articles/a/bai.md': 'x'.repeat((edits += 1)) });

async function makeChange(change: () => void): Promise<void> {
  // What the change before it still brings.
  await setTimeout(200);
  changes = 0;
  change();
}

const CHANGES: [string, () => void][] = [
  ['a file is saved', edit],
  ['the folder is deleted', () => rmSync(folder, { recursive: true })],
  ['it is there again', edit],
  ['a file of it is saved', edit],
  ['it is moved away', () => renameSync(folder, `${folder}-cu`)],
  ['it is moved back', () => renameSync(`${folder}-cu`, folder)],
  ['a file is saved after that', edit],
  ['another takes its place', () => putAnother('.')],
  ['a file of that one is saved', edit],
  ['a folder in it is replaced', () => putAnother('articles')],
  ['a file of that folder is saved', edit],
  ['a folder is made', () => writeFiles(folder, { 'articles/b/bai.md': '1' })],
  ['a file is made there', () => writeFiles(folder, { 'articles/b/anh/a.jpg': '1' })],
];

/** Deletes a folder and makes it again before anybody can look. */
function putAnother(path: string): void {
  const [kept, wanted] = [join(parent, 'giu'), join(folder, path)];
  cpSync(wanted, kept, { recursive: true });
  rmSync(wanted, { recursive: true });
  cpSync(kept, wanted, { recursive: true });
  rmSync(kept, { recursive: true });
}

it.each(CHANGES)('is heard: %s', async (_, change) => {
  await makeChange(change);
  await expect.poll(() => changes).toBeGreaterThan(0);
});

it('is heard where the folder is a link, also once that was taken away and put back', async () => {
  const link = join(parent, 'lien-ket');
  symlinkSync(folder, link);
  let heard = 0;
  watchFolder(
    link,
    () => (heard += 1),
    () => {},
  );
  const links = [edit, () => rmSync(link), () => symlinkSync(folder, link), edit];
  for (const change of links) {
    await setTimeout(200);
    heard = 0;
    change();
    await expect.poll(() => heard).toBeGreaterThan(0);
  }
});

it('passes over hidden files and what lies beside the folder', async () => {
  await setTimeout(200);
  changes = 0;
  writeFiles(parent, {
    '.kho/khac.md': '22',
    '.kho/content/articles/.bai.md.swp': '1',
    '.kho/content-2/x': '',
  });
  await setTimeout(300);
  expect(changes).toBe(0);
});

it.each(CHANGES.slice(0, 3))('is found where the system tells of nothing: %s', async (_, change) => {
  let found = 0;
  pollFolder(folder, () => (found += 1));
  change();
  await expect.poll(() => found).toBe(1);
});
