import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeCache } from '../fixtures/warm-cache.ts';
import { createRandom } from '../fixtures/random.ts';
import { readFiles } from '../fixtures/output.ts';
import { makeArticle, makeFolder, writeFiles } from '../fixtures/scratch.ts';
import type { BuildOptions } from './build-options.ts';
import { buildSite } from './build-site.ts';
import { mergeShards } from './shards/merge-shards.ts';
import { PROJECT_DIR } from './project.ts';

const NOW = Date.UTC(2022, 0, 1);

function makeContent(articles: number): string {
  const contentDir = makeFolder();
  cpSync(join(PROJECT_DIR, 'scripts/fixtures/good-site'), contentDir, { recursive: true });
  for (let number = 0; number < articles; number += 1) writeFiles(contentDir, makeNumbered(number));
  return contentDir;
}

function makeNumbered(number: number): Record<string, string> {
  const month = String((number % 12) + 1).padStart(2, '0');
  const front = `tags: [thẻ ${number % 3}, chung]\nplaces: [bản ${number % 4}]\n`;
  const text = makeArticle(`Bài số ${number}`, {
    date: `2020-${month}-01 08:00`,
    front,
    body: `Thân bài ${number}.`,
  });
  return { [`articles/2020/${month}/bai-${number}.md`]: text };
}

/** Builds in a process of its own and kills it after a while. */
async function buildAndKill(
  { contentDir, outDir, cacheDir }: BuildOptions,
  milliseconds: number,
): Promise<void> {
  const args = [
    'scripts/cli/launch.js',
    'build',
    '--content',
    contentDir,
    '--out',
    outDir,
    '--cache',
    cacheDir,
  ];
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(NOW / 1000) };
  const child = spawn(process.execPath, args, { cwd: PROJECT_DIR, env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([ended, setTimeout(milliseconds)]);
  child.kill('SIGKILL');
  await ended;
}

describe('an incremental build', () => {
  it('equals a clean one after any sequence of changes and kills', { timeout: 240_000 }, async () => {
    const random = createRandom(20_210_826);
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
    const contentDir = makeContent(45);
    const folder = makeFolder();
    const build: BuildOptions = {
      contentDir,
      outDir: join(folder, 'dist'),
      cacheDir: await makeCache(),
      now: NOW,
    };
    await buildSite(build);

    let next = 100;
    const articles = () =>
      readdirSync(join(contentDir, 'articles/2020'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(contentDir, 'articles/2020', name));
    const rewrite = (file: string, from: RegExp | string, to: string) =>
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    const changes: Record<string, () => void> = {
      'a new article': () => writeFiles(contentDir, makeNumbered((next += 1))),
      'a deleted article': () => rmSync(pick(articles())),
      'a renamed article': () => {
        const file = pick(articles());
        renameSync(file, file.replace('.md', '-moi.md'));
      },
      'another title': () => rewrite(pick(articles()), /title: .*/, `title: Tên mới ${(next += 1)}`),
      'another body': () => rewrite(pick(articles()), 'Thân bài', `Thân bài mới ${(next += 1)}`),
      'another tag': () => rewrite(pick(articles()), 'chung', `thẻ mới ${(next += 1)}`),
      'another section': () => rewrite(pick(articles()), 'section: tin-tuc', 'section: van-hoa'),
      'another frame': () =>
        rewrite(join(contentDir, 'site.yaml'), /title: Trang.*/, `title: Trang ${(next += 1)}`),
    };
    const names = Object.keys(changes);
    const done: string[] = [];
    for (let step = 0; step < 9; step += 1) {
      const name = names[step % names.length] ?? '';
      changes[name]?.();
      changes[pick(names)]?.();
      done.push(name);
      if (step % 3 === 1) {
        const patience = 300 + random() * 1500;
        await buildAndKill(build, patience);
        done.push(`killed after ${Math.round(patience)} ms`);
      }
      await buildSite(build);
      const clean = { ...build, outDir: join(makeFolder(), 'dist'), cacheDir: await makeCache() };
      await buildSite(clean);
      expect(readFiles(build.outDir), done.join(', ')).toEqual(readFiles(clean.outDir));
    }
  });

  it('made in three shards and merged equals one made at once', { timeout: 120_000 }, async () => {
    const contentDir = makeContent(30);
    const folder = makeFolder();
    const whole: BuildOptions = {
      contentDir,
      outDir: join(folder, 'whole'),
      cacheDir: join(folder, 'cache'),
      now: NOW,
    };
    const older = { ...whole, outDir: join(folder, 'older'), cacheDir: await makeCache() };
    await buildSite(older);
    writeFiles(contentDir, { 'articles/2020/01/bai-0.md': makeArticle('Bài số 0', { date: '2020-01-01' }) });
    await buildSite(whole);
    const outputs = [1, 2, 3].map((index) => join(folder, `shard-${index}`));
    let pages = 0;
    for (const [index, outDir] of outputs.entries()) {
      const { report } = await buildSite({
        ...whole,
        outDir,
        cacheDir: await makeCache(),
        shard: { index: index + 1, count: 3 },
      });
      pages += report?.pages ?? 0;
      expect(report?.pages).toBeGreaterThan(5);
    }
    const merged = await mergeShards(outputs, {
      ...whole,
      outDir: join(folder, 'merged'),
      cacheDir: await makeCache(),
    });
    expect(merged.report).toMatchObject({ pages, rendered: 0, kept: pages, picturesEncoded: 0 });
    expect(readFiles(join(folder, 'merged'))).toEqual(readFiles(whole.outDir));
    await mergeShards(outputs, older);
    expect(readFiles(older.outDir)).toEqual(readFiles(whole.outDir));
    const first = outputs[0]!;
    await mergeShards(outputs, { ...whole, outDir: first, cacheDir: await makeCache() });
    expect(readFiles(first)).toEqual(readFiles(whole.outDir));
    const before = readFiles(contentDir);
    await expect(mergeShards(outputs, { ...whole, outDir: contentDir })).rejects.toThrow(/--out/);
    expect(readFiles(contentDir)).toEqual(before);
  });
});
