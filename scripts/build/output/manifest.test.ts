import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../fixtures/output.ts';
import { makeCache } from '../../fixtures/warm-cache.ts';
import { makeArticle, makeFolder, SITE_YAML, writeFiles } from '../../fixtures/scratch.ts';
import type { BuildOptions } from '../build-options.ts';
import { buildSite } from '../build-site.ts';
import { groupOf, type Manifest, type ManifestRow } from './manifest.ts';
import { PROJECT_DIR } from '../project.ts';

const NOW = Date.UTC(2024, 0, 1);

async function makeBuild(contentDir: string): Promise<BuildOptions> {
  return { contentDir, outDir: join(makeFolder(), 'dist'), cacheDir: await makeCache(), now: NOW };
}

const readBytes = ({ outDir }: BuildOptions, path: string) => readFileSync(join(outDir, path));
const readManifest = (build: BuildOptions) =>
  JSON.parse(String(readBytes(build, 'manifest.json'))) as Manifest;
const readRows = (build: BuildOptions, group: string) =>
  JSON.parse(String(readBytes(build, `manifest/${group}.json`))) as ManifestRow[];
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

it.each([
  ['2021/08/cau-moi/index.html', '2021'],
  ['2021/index.html', '2021'],
  ['anh/cau-moi-3f09ab12cd-320.avif', 'anh-3f'],
  ['anh/khac.jpg', 'rest'],
  ['chuyen-muc/van-hoa/index.html', 'chuyen-muc'],
  ['chuyen-muc/van-hoa/trang/3/index.html', 'chuyen-muc'],
  ['chuyen-muc/index.html', 'rest'],
  ['tim-kiem/chi-muc/bai/9/9876.bin', 'chi-muc-bai-9'],
  ['tim-kiem/chi-muc/goc/cap/1f00.bin', 'chi-muc-goc'],
  ['tim-kiem/chi-muc/moi/0001.bin', 'chi-muc-moi'],
  ['tim-kiem/chi-muc/muc-luc.json', 'tim-kiem'],
  ['tim-kiem/goi/2021-08-0123456789.bin', 'tim-kiem'],
  ['index.html', 'rest'],
  ['20210/index.html', 'rest'],
])('%s is listed in %s', (path, group) => {
  expect(groupOf(path)).toBe(group);
});

describe('the manifest of a built site', () => {
  it('lists every file but its own with size and hash, pictures too', async () => {
    const build = await makeBuild(join(PROJECT_DIR, 'scripts/fixtures/good-site'));
    await buildSite({ ...build, commit: 'a'.repeat(40) });
    const { commit, groups } = readManifest(build);
    expect(commit).toBe('a'.repeat(40));
    expect(Object.keys(groups)).toEqual(
      expect.arrayContaining(['2021', 'rest', expect.stringMatching(/^anh-/)]),
    );
    const listed = Object.entries(groups).flatMap(([group, { files, sha256: hash }]) => {
      expect(sha256(readBytes(build, `manifest/${group}.json`))).toBe(hash);
      const rows = readRows(build, group);
      expect(rows).toHaveLength(files);
      expect(rows.map(([path]) => path)).toEqual(rows.map(([path]) => path).sort());
      return rows;
    });
    for (const [path, size, hash] of listed)
      expect([path, size, hash]).toEqual([
        path,
        readBytes(build, path).length,
        sha256(readBytes(build, path)),
      ]);
    const others = listFiles(build.outDir).filter((path) => !/^manifest(\.json|\/)/.test(path));
    expect(listed.map(([path]) => path).sort()).toEqual(others.sort());
  });

  it('of an archive with one more article keeps the lists of other years', async () => {
    const contentDir = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/cu.md': makeArticle('Bài cũ'),
      'articles/2022/01/sau.md': makeArticle('Bài sau', { date: '2022-01-05' }),
      'articles/2022/01/giua.md': makeArticle('Bài giữa', { date: '2022-01-07' }),
    });
    const build = await makeBuild(contentDir);
    await buildSite(build);
    const before = readManifest(build);
    const written = statSync(join(build.outDir, 'manifest/2021.json')).mtimeMs;
    writeFiles(contentDir, { 'articles/2023/02/moi.md': makeArticle('Bài mới', { date: '2023-02-01' }) });
    await buildSite(build);
    const after = readManifest(build);
    expect(after.groups['2021']).toEqual(before.groups['2021']);
    expect(statSync(join(build.outDir, 'manifest/2021.json')).mtimeMs).toBe(written);
    expect(after.groups['2023']?.files).toBeGreaterThan(0);
    expect(after.groups['rest']).not.toEqual(before.groups['rest']);
  });

  it('loses the list of a year that has no page any more', async () => {
    const contentDir = makeFolder({
      'site.yaml': SITE_YAML,
      'articles/2021/08/cu.md': makeArticle('Bài cũ'),
      'articles/2022/01/sau.md': makeArticle('Bài sau', { date: '2022-01-05' }),
    });
    const build = await makeBuild(contentDir);
    await buildSite(build);
    rmSync(join(contentDir, 'articles/2022'), { recursive: true });
    await buildSite(build);
    expect(Object.keys(readManifest(build).groups)).not.toContain('2022');
    expect(listFiles(build.outDir)).not.toContain('manifest/2022.json');
  });

  it('takes another commit without a page being rendered again', async () => {
    const build = await makeBuild(
      makeFolder({ 'site.yaml': SITE_YAML, 'articles/2021/08/x.md': makeArticle('Bài') }),
    );
    await buildSite({ ...build, commit: 'a'.repeat(40) });
    const { report } = await buildSite({ ...build, commit: 'b'.repeat(40) });
    expect(report).toMatchObject({ rendered: 0, deleted: 0 });
    expect(readManifest(build).commit).toBe('b'.repeat(40));
    await buildSite(build);
    expect(readManifest(build)).not.toHaveProperty('commit');
  });

  it('is mended when a list or the manifest is damaged or deleted', async () => {
    const build = await makeBuild(
      makeFolder({ 'site.yaml': SITE_YAML, 'articles/2021/08/x.md': makeArticle('Bài') }),
    );
    await buildSite(build);
    const before = makeFolder();
    cpSync(build.outDir, before, { recursive: true });
    writeFiles(build.outDir, { 'manifest/2021.json': '[]' });
    rmSync(join(build.outDir, 'manifest/rest.json'));
    rmSync(join(build.outDir, 'manifest.json'));
    await buildSite(build);
    for (const path of listFiles(before))
      expect(readBytes(build, path), path).toEqual(readFileSync(join(before, path)));
  });
});
