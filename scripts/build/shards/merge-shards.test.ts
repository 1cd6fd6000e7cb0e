import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { git } from '../../fixtures/git.ts';
import { makeArticle, makeFolder, SITE_YAML, writeFiles } from '../../fixtures/scratch.ts';
import { makeCache } from '../../fixtures/warm-cache.ts';
import { findCodeVersion } from '../bundles/code-version.ts';
import { mergeShards } from './merge-shards.ts';
import { PROJECT_DIR } from '../project.ts';
import { writeShardRecord } from './shard-record.ts';

/** The output folder of a shard that holds one file, at a path as its record names it. */
function makeShard(path: string): string {
  const folder = makeFolder({ 'shard/2021/index.html': 'trang', 'ngoai.html': 'trang' });
  const entries = new Map([[path, { key: 'k', size: 5, sha256: '' }]]);
  writeShardRecord(join(folder, 'shard'), entries, findCodeVersion(PROJECT_DIR));
  return join(folder, 'shard');
}

function makeBuild(dist: Record<string, string> = { 'cu.html': 'cũ' }) {
  const root = makeFolder({
    'content/site.yaml': SITE_YAML,
    'content/articles/2021/08/bai.md': makeArticle('Bài'),
  });
  const outDir = makeFolder(dist);
  return { contentDir: join(root, 'content'), outDir, cacheDir: join(root, 'cache'), now: Date.now() };
}

it('a folder that is no shard is not merged, and what stands in the output folder stays', async () => {
  const build = { ...makeBuild(), clean: true };
  const shards = [makeShard('2021/index.html'), makeFolder()];
  await expect(mergeShards(shards, build)).rejects.toThrow(/--merge/);
  expect(readdirSync(build.outDir)).toEqual(['cu.html']);
});

it.each(['.', '..'])('a shard is not deleted where the folder to be emptied is its %j', async (place) => {
  const shard = makeShard('2021/index.html');
  const build = { ...makeBuild(), outDir: join(shard, place), clean: true };
  await expect(mergeShards([shard], build)).rejects.toThrow(/--clean/);
  expect(readdirSync(shard)).toContain('2021');
});

it('what stood in the output folder goes where it is to be emptied', async () => {
  const build = { ...makeBuild(), cacheDir: await makeCache(), clean: true, search: false };
  await mergeShards([makeShard('2021/index.html')], build);
  expect(readdirSync(build.outDir)).toContain('index.html');
  expect(readdirSync(build.outDir)).not.toContain('cu.html');
});

it('what a shard has lost is made anew', async () => {
  const build = { ...makeBuild({}), cacheDir: await makeCache(), search: false };
  const { report, foreign } = await mergeShards([makeShard('2021/thieu.html')], build);
  expect([report?.rendered, foreign]).toEqual([report?.pages, []]);
});

it('nothing is copied or deleted for content with errors', async () => {
  const build = { ...makeBuild(), clean: true };
  writeFiles(build.contentDir, { 'articles/2021/08/sai.md': 'Chưa có phần khai báo.' });
  const { report, problems } = await mergeShards([makeShard('2021/index.html')], build);
  expect([report, problems.map(({ code }) => code)]).toEqual([undefined, ['front-matter-missing']]);
  expect(readdirSync(build.outDir)).toEqual(['cu.html']);
});

it('nothing is copied or deleted where the site shows histories and the clone has no past', async () => {
  const root = makeFolder({
    'content/site.yaml': `${SITE_YAML}history: full\n`,
    'content/articles/2021/08/bai.md': makeArticle('Bài'),
  });
  git(root, ['init', '-q']);
  git(root, ['add', '-A']);
  for (const message of ['Một', 'Hai']) git(root, ['commit', '-q', '--allow-empty', '-m', message]);
  const shallow = join(makeFolder(), 'kho');
  git(root, ['clone', '-q', '--depth', '1', pathToFileURL(root).href, shallow]);
  const build = { ...makeBuild(), contentDir: join(shallow, 'content'), clean: true };
  const { report, problems } = await mergeShards([makeShard('2021/index.html')], build);
  expect([report, problems.map(({ code }) => code)]).toEqual([undefined, ['history-shallow']]);
  expect(readdirSync(build.outDir)).toEqual(['cu.html']);
});

it('a record that leads out of the folders is no record of a shard', async () => {
  const build = makeBuild();
  const target = join(build.outDir, '../ngoai.html');
  await expect(mergeShards([makeShard('../ngoai.html')], build)).rejects.toThrow(/--merge/);
  expect(existsSync(target)).toBe(false);
});

it('nothing is written through a link in the output folder', async () => {
  const build = makeBuild({});
  const outside = makeFolder();
  symlinkSync(outside, join(build.outDir, '2021'));
  await expect(mergeShards([makeShard('2021/index.html')], build)).rejects.toThrow(/2021 là một liên kết/);
  expect(readdirSync(outside)).toEqual([]);
});
