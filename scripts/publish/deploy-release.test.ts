import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { startNginx } from '../fixtures/nginx.ts';
import { listFiles } from '../fixtures/output.ts';
import {
  deployFiles,
  KINDS,
  listReleases,
  makeTarget,
  readLive,
  useHostTools,
} from '../fixtures/release-target.ts';
import { makeFolder } from '../fixtures/scratch.ts';
import { compareSite } from './compare-site.ts';
import { openPlace } from './place.ts';
import { readManifest } from './read-manifest.ts';
import { rollBack } from './release-host.ts';
import { type FolderTarget, parseTarget } from './target.ts';

const LONG = 'Chữ trong bài. '.repeat(100);
const inodeOf = (folder: string, path: string) => statSync(join(folder, 'current', path)).ino;

useHostTools();

describe.each(KINDS)('%s', (kind) => {
  it('publishes every file, texts also compressed, and nobody may write to them', async () => {
    const { folder, target } = makeTarget(kind);
    const { live } = await deployFiles(
      target,
      { 'index.html': LONG, 'anh/x.jpg': 'ảnh', _headers: '/*' },
      'ab12'.repeat(10),
    );
    expect(live).toEqual({ now: '000001-ab12ab12ab', before: '' });
    expect(readlinkSync(join(folder, 'current'))).toBe('releases/000001-ab12ab12ab');
    expect(listFiles(join(folder, 'releases/000001-ab12ab12ab'))).toEqual([
      '_headers',
      'anh/x.jpg',
      'index.html',
      'index.html.br',
      'index.html.gz',
      'manifest.json',
      'manifest/rest.json',
    ]);
    const read = (path: string) => readFileSync(join(folder, 'current', path));
    expect(String(read('index.html'))).toBe(LONG);
    expect(String(brotliDecompressSync(read('index.html.br')))).toBe(LONG);
    expect(String(gunzipSync(read('index.html.gz')))).toBe(LONG);
    expect(statSync(join(folder, 'current/index.html')).mode & 0o777).toBe(0o444);
    expect(statSync(join(folder, 'current/anh')).mode & 0o777).toBe(0o755);
  });

  it('sends what changed, links the rest, and leaves the old release as it was', async () => {
    const { folder, target } = makeTarget(kind);
    const before = {
      'index.html': `${LONG}1`,
      'anh/x.jpg': 'ảnh',
      'cu/index.html': LONG,
      '2021/a.html': LONG,
    };
    await deployFiles(target, before);
    const old = join(folder, readlinkSync(join(folder, 'current')));
    const oldFiles = new Map(listFiles(old).map((path) => [path, readFileSync(join(old, path), 'base64')]));
    const inodes = ['index.html', 'anh/x.jpg', '2021/a.html.gz'].map((path) => inodeOf(folder, path));
    const { 'cu/index.html': _, ...rest } = before;
    const { plan } = await deployFiles(target, { ...rest, 'index.html': `${LONG}2`, 'moi.txt': 'mới' });
    expect(plan).toMatchObject({
      sent: ['index.html', 'manifest/rest.json', 'moi.txt', 'manifest.json'],
      removed: ['cu/index.html'],
    });
    expect(inodeOf(folder, 'index.html')).not.toBe(inodes[0]);
    expect([inodeOf(folder, 'anh/x.jpg'), inodeOf(folder, '2021/a.html.gz')]).toEqual(inodes.slice(1));
    expect(String(gunzipSync(readFileSync(join(folder, 'current/index.html.gz'))))).toBe(`${LONG}2`);
    expect(existsSync(join(folder, 'current/cu'))).toBe(false);
    expect(new Map(listFiles(old).map((path) => [path, readFileSync(join(old, path), 'base64')]))).toEqual(
      oldFiles,
    );
  });

  it('makes no release when nothing changed', async () => {
    const { folder, target } = makeTarget(kind);
    await deployFiles(target, { 'index.html': '1' });
    expect(await deployFiles(target, { 'index.html': '1' })).toEqual({});
    expect(listReleases(folder)).toHaveLength(1);
  });

  it('keeps five releases, goes back one by one, and forgets what was gone back from', async () => {
    const { folder, target } = makeTarget(kind);
    for (let count = 1; count <= 7; count += 1) await deployFiles(target, { 'index.html': String(count) });
    expect(listReleases(folder).map((name) => name.slice(0, 6))).toEqual([
      '000003',
      '000004',
      '000005',
      '000006',
      '000007',
    ]);
    const { now, before } = await rollBack(target);
    expect([now.slice(0, 6), before.slice(0, 6)]).toEqual(['000006', '000007']);
    expect(readLive(folder, 'index.html')).toBe('6');
    await rollBack(target);
    expect(readLive(folder, 'index.html')).toBe('5');
    await deployFiles(target, { 'index.html': '8' });
    expect(listReleases(folder).map((name) => name.slice(0, 6))).toEqual([
      '000003',
      '000004',
      '000005',
      '000008',
    ]);
    await rollBack(target);
    expect(readLive(folder, 'index.html')).toBe('5');
  });

  it('sends all again when files of the release are missing or were changed there', async () => {
    const { folder, target } = makeTarget(kind);
    const files = { 'index.html': '1', 'a.txt': 'a', 'b.txt': 'b' };
    await deployFiles(target, files);
    rmSync(join(folder, 'current/a.txt'));
    expect((await deployFiles(target, files)).plan?.sent).toHaveLength(5);
    expect(readLive(folder, 'a.txt')).toBe('a');
    chmodSync(join(folder, 'current/b.txt'), 0o644);
    writeFileSync(join(folder, 'current/b.txt'), 'bị sửa');
    expect((await deployFiles(target, files)).plan?.sent).toEqual(['b.txt', 'manifest.json']);
    expect(readLive(folder, 'b.txt')).toBe('b');
    expect(await deployFiles(target, files)).toEqual({});
    rmSync(join(folder, 'current/manifest.json'));
    expect((await deployFiles(target, files)).plan?.sent).toHaveLength(5);
  });

  it('goes back to nothing only with a word', async () => {
    const { folder, target } = makeTarget(kind);
    await expect(rollBack(target)).rejects.toThrow('không có bản nào trước');
    mkdirSync(folder);
    await expect(rollBack(target)).rejects.toThrow('không có bản nào trước');
    await deployFiles(target, { 'index.html': '1' });
    await expect(rollBack(target)).rejects.toThrow('không có bản nào trước');
  });

  it('finds the last release again when the link to it is lost', async () => {
    const { folder, target } = makeTarget(kind);
    await deployFiles(target, { 'index.html': '1' });
    rmSync(join(folder, 'current'));
    symlinkSync('releases/khong-co', join(folder, 'current'));
    expect(await rollBack(target)).toMatchObject({ before: '' });
    expect(readLive(folder, 'index.html')).toBe('1');
  });
});

it('a link that was set by hand, with a slash at its end, leads to the live release like any other', async () => {
  const { folder, target } = makeTarget();
  for (const text of ['1', '2']) await deployFiles(target, { 'index.html': text });
  const [first = ''] = listReleases(folder);
  rmSync(join(folder, 'current'));
  symlinkSync(`releases/${first}/`, join(folder, 'current'));
  await expect(rollBack(target)).rejects.toThrow('không có bản nào trước');
  expect(await deployFiles(target, { 'index.html': '1' })).toEqual({});
});

it('a link that a deploy which was cut short has left takes nothing else live', async () => {
  const { folder, target } = makeTarget();
  await deployFiles(target, { 'index.html': '1' });
  symlinkSync(readlinkSync(join(folder, 'current')), join(folder, '.current'));
  await deployFiles(target, { 'index.html': '2' });
  expect(readLive(folder, 'index.html')).toBe('2');
});

it('a web server of another account reads a release, however narrow the umask of the one that deploys', async () => {
  const { folder, target } = makeTarget();
  const before = process.umask(0o077);
  try {
    await deployFiles(target, { 'anh/x.jpg': '' });
  } finally {
    process.umask(before);
  }
  const modes = ['', 'current/', 'current/anh'].map((path) => statSync(join(folder, path)).mode & 0o777);
  expect(modes).toEqual([0o755, 0o755, 0o755]);
});

it('a stylesheet that is kept for one release more is in order, as long as it is what the last one had', async () => {
  const { folder, target } = makeTarget();
  const makeFiles = (number: number) => ({
    'index.html': LONG + number,
    [`tai-nguyen/trang-${number}.css`]: `.ban-${number} { margin: 0 }`.repeat(200),
  });
  for (const number of [1, 2]) await deployFiles(target, makeFiles(number));
  const live = openPlace(join(folder, 'current'));
  const differences = async () => (await compareSite(live, await readManifest(live))).differences;
  expect(live.list?.()).toContain('tai-nguyen/trang-1.css.br');
  expect(await differences()).toEqual([]);
  const [old = ''] = readdirSync(join(folder, 'releases'));
  rmSync(join(folder, 'current/tai-nguyen/trang-1.css'));
  writeFileSync(join(folder, 'current/tai-nguyen/trang-1.css'), '.khac {}');
  expect(await differences()).toContainEqual({ path: 'tai-nguyen/trang-1.css', kind: 'extra' });
  rmSync(join(folder, 'releases', old), { recursive: true });
  expect(await differences()).toHaveLength(3);
});

it(
  'a reader who loads pages during switches never meets a missing or a mixed one',
  { timeout: 120_000 },
  async () => {
    const folder = join(makeFolder(), 'site');
    const target = parseTarget(`directory:${folder}`) as FolderTarget;
    const makeFiles = (number: number): Record<string, string> => ({
      'index.html': `<link href="/tai-nguyen/trang-${number}.css">${LONG}${number}`,
      'bai/index.html': `${LONG}bài ${number}`,
      [`tai-nguyen/trang-${number}.css`]: `.ban-${number} {}`,
    });
    await deployFiles(target, makeFiles(0));
    const headers = join(PROJECT_DIR, 'scripts/edge/self-host/headers.conf');
    const nginx = await startNginx(`root "${folder}/current"; include "${headers}";`);
    const faults: string[] = [];
    let pages = 0;
    const switches = { begun: 0, ended: 0 };
    const end = new AbortController();
    const load = async (path: string) => {
      const response = await fetch(nginx.url + path);
      if (response.status !== 200) faults.push(`${response.status} ${path}`);
      return response.text();
    };
    const readOn = async () => {
      while (!end.signal.aborted) {
        const { ended } = switches;
        const html = await load('/');
        const [, stylesheet = '', number = ''] = /href="([^"]*)">.*?(\d+)$/s.exec(html) ?? [];
        if (stylesheet !== `/tai-nguyen/trang-${number}.css`) faults.push(`mixed: ${stylesheet} ${number}`);
        const css = await (await fetch(nginx.url + stylesheet)).text();
        // What a page loads is kept for one switch; a busy machine may see two in between.
        if (switches.begun - ended < 2 && css !== `.ban-${number} {}`) faults.push(`not ${stylesheet}`);
        if (!/^(?:Chữ trong bài\. ){100}bài \d+$/.test(await load('/bai/'))) faults.push('half an article');
        pages += 3;
      }
    };
    const readers = [readOn(), readOn()];
    try {
      const switchOver = async (change: () => Promise<unknown>) => {
        switches.begun += 1;
        await change();
        switches.ended += 1;
      };
      for (let number = 1; number <= 8; number += 1)
        await switchOver(() => deployFiles(target, makeFiles(number)));
      for (let number = 1; number <= 3; number += 1) await switchOver(() => rollBack(target));
      for (let number = 9; number <= 12; number += 1)
        await switchOver(() => deployFiles(target, makeFiles(number)));
    } finally {
      end.abort();
      await Promise.all(readers);
      await nginx.stop();
    }
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(30);
  },
);
