import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { makeBuiltSite } from '../fixtures/built-site.ts';
import {
  deployFiles,
  KINDS,
  listReleases,
  makeTarget,
  readLive,
  useHostTools,
  withVariable,
} from '../fixtures/release-target.ts';
import { makeFolder } from '../fixtures/scratch.ts';
import { DeployError } from './deploy-error.ts';
import { deployRelease } from './deploy-release.ts';
import { packFiles } from './pack-files.ts';
import { openPlace } from './place.ts';
import { readManifest } from './read-manifest.ts';
import { openReleaseHost, rollBack } from './release-host.ts';
import { type FolderTarget, makeHostCommand, parseTarget } from './target.ts';

const LONG = 'Chữ trong bài. '.repeat(100);

useHostTools();

describe.each(KINDS)('%s', (kind) => {
  it('refuses a second deploy at the same time, but not a look, and a broken connection changes nothing', async () => {
    const { folder, target } = makeTarget(kind);
    await deployFiles(target, { 'index.html': '1' });
    const first = await openReleaseHost(target, 'deploy');
    await expect(deployFiles(target, { 'index.html': '2' })).rejects.toThrow(
      'một lần công bố khác đang chạy',
    );
    const look = await openReleaseHost(target, 'look');
    expect(look.state.current).toMatch(/^000001-/);
    await look.close();
    const cut = Readable.from(
      (async function* () {
        yield Buffer.alloc(512);
        throw new DeployError('mất mạng');
      })(),
    );
    await expect(first.publish({ suffix: 'x', files: 9, dropped: undefined }, cut)).rejects.toThrow(
      'mất mạng',
    );
    expect(readLive(folder, 'index.html')).toBe('1');
    expect(listReleases(folder)).toHaveLength(1);
    await deployFiles(target, { 'index.html': '2' });
    expect(readLive(folder, 'index.html')).toBe('2');
  });

  it('killed half-way leaves the old site, and the next deploy cleans up', async () => {
    const { folder, target } = makeTarget(kind);
    await deployFiles(target, { 'index.html': '1' });
    const script = readFileSync(join(PROJECT_DIR, 'scripts/publish/receive.sh'), 'utf8');
    const [program, ...args] = makeHostCommand(target, script, 'deploy');
    const receiver = spawn(program, args, { detached: true, stdio: ['pipe', 'ignore', 'inherit'] });
    receiver.stdin.write('release chet 9 copy\nindex.html\n\n');
    await expect.poll(() => existsSync(join(folder, 'releases/.new/manifest.json'))).toBe(true);
    process.kill(-receiver.pid!, 'SIGKILL');
    const isFree = () => spawnSync('flock', ['-n', join(folder, '.lock'), 'true']).status === 0;
    await expect.poll(isFree).toBe(true);
    expect(readLive(folder, 'index.html')).toBe('1');
    expect(listReleases(folder)).toContain('.new');
    await deployFiles(target, { 'index.html': '2' });
    expect(readLive(folder, 'index.html')).toBe('2');
    expect(listReleases(folder)).toEqual([
      expect.stringMatching(/^000001-/),
      expect.stringMatching(/^000002-/),
    ]);
  });

  it('killed while it deletes old releases leaves none that was gone back from', async () => {
    const { folder, target } = makeTarget(kind);
    for (const text of ['1', '2']) await deployFiles(target, { 'index.html': text });
    await rollBack(target);
    const dist = openPlace(makeBuiltSite({ 'index.html': '3' }));
    const files = ['index.html', 'manifest/rest.json', 'manifest.json'];
    const archive = packFiles(
      (async function* () {
        for (const path of files) yield { path, bytes: (await dist.read(path))! };
      })(),
    );
    const script = readFileSync(join(PROJECT_DIR, 'scripts/publish/receive.sh'), 'utf8');
    const [program, ...args] = makeHostCommand(
      target,
      script.replace(/^keep_five.*/m, '$&\nkill -9 $$$$'),
      'deploy',
    );
    const receiver = spawn(program, args, { stdio: ['pipe', 'ignore', 'inherit'] });
    receiver.stdin.write('release chet 3 empty\n\n');
    archive.pipe(receiver.stdin);
    await once(receiver, 'exit');
    expect(readLive(folder, 'index.html')).toBe('3');
    await rollBack(target);
    expect(readLive(folder, 'index.html')).toBe('1');
  });
});

it('what cannot be linked is copied', async () => {
  const { folder, target } = makeTarget();
  await deployFiles(target, { 'index.html': '1', 'a.txt': 'a' });
  const { mtimeMs } = statSync(join(folder, 'current/a.txt'));
  await withVariable('NO_LINKS', 'yes', () => deployFiles(target, { 'index.html': '2', 'a.txt': 'a' }));
  expect([readLive(folder, 'index.html'), readLive(folder, 'a.txt')]).toEqual(['2', 'a']);
  // A reader's browser asks by its time whether it has changed.
  expect(statSync(join(folder, 'current/a.txt'))).toMatchObject({ nlink: 1, mtimeMs });
  await deployFiles(target, { 'index.html': '3', 'tai-nguyen/a.css': 'a' });
  await withVariable('NO_LINKS', 'yes', () => rollBack(target));
  expect([readLive(folder, 'index.html'), readLive(folder, 'tai-nguyen/a.css')]).toEqual(['2', 'a']);
});

it.each([
  ['file by file', 1, ['index.html', 'manifest.json', 'manifest/rest.json']],
  ['with the whole disk where they are many', 600, ['-f', '.']],
])('new files, and they alone, go to disk before they go live: %s', async (_how, count, expected) => {
  const { folder, target } = makeTarget();
  await deployFiles(target, { 'index.html': 'cũ', 'a.txt': 'a' });
  const before = readlinkSync(join(folder, 'current'));
  const more = Array.from({ length: count - 1 }, (_, index) => [`anh/${index}.jpg`, ''] as const);
  const log = join(makeFolder(), 'log');
  await withVariable('SYNCED', log, () =>
    deployFiles(target, { 'index.html': 'mới', 'a.txt': 'a', ...Object.fromEntries(more) }),
  );
  const [live, ...synced] = readFileSync(log, 'utf8').trim().split('\n');
  expect([live, synced.sort()]).toEqual([before, expected.toSorted()]);
});

it('a release with more files than were told is refused', async () => {
  const { folder, target } = makeTarget();
  const host = await openReleaseHost(target, 'deploy');
  const archive = packFiles(
    (async function* () {
      for (let index = 0; index < 12; index += 1) yield { path: `${index}.txt`, bytes: Buffer.from('') };
    })(),
  );
  const published = host.publish({ suffix: 'x', files: 1, dropped: undefined }, archive);
  await expect(published).rejects.toThrow('chưa nhận đủ tệp');
  expect(listReleases(folder)).toEqual([]);
});

it('a release that cannot be deleted hinders no deploy and no way back, and goes once it can', async () => {
  const { folder, target } = makeTarget();
  for (const text of ['1', '2']) await deployFiles(target, { 'index.html': text });
  await rollBack(target);
  await withVariable('NO_DELETING', 'yes', async () => {
    for (const text of ['3', '4']) await deployFiles(target, { 'index.html': text });
    expect(readLive(folder, 'index.html')).toBe('4');
    await rollBack(target);
    expect(readLive(folder, 'index.html')).toBe('3');
    await deployFiles(target, { 'index.html': '5' });
  });
  expect(readLive(folder, 'index.html')).toBe('5');
  expect(listReleases(folder)).toContain('.old');
  await deployFiles(target, { 'index.html': '6' });
  expect(listReleases(folder).map((name) => name.slice(0, 6))).toEqual([
    '000001',
    '000003',
    '000005',
    '000006',
  ]);
});

it('a file that changes on its way leaves the old site, and is named', async () => {
  const { folder, target } = makeTarget();
  await deployFiles(target, { 'index.html': '1' });
  const dist = makeBuiltSite({ 'index.html': '2', 'bai.html': LONG });
  const site = await readManifest(openPlace(dist));
  writeFileSync(join(dist, 'bai.html'), 'bài khác');
  await expect(deployRelease(dist, site, target, false)).rejects.toThrow(
    `${join(dist, 'bai.html')} vừa bị thay đổi`,
  );
  expect(readLive(folder, 'index.html')).toBe('1');
  expect(listReleases(folder)).toHaveLength(1);
});

it('a clock that is years behind where the site comes from makes nothing on the host look written to', async () => {
  const { folder, target } = makeTarget();
  await deployFiles(target, { 'index.html': '1', 'a.txt': 'a' });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2001, 0) });
  try {
    await deployFiles(target, { 'index.html': '2', 'a.txt': 'a' });
  } finally {
    vi.useRealTimers();
  }
  expect(statSync(join(folder, 'current/index.html')).mtimeMs).toBeGreaterThan(Date.UTC(2002, 0));
  expect(await deployFiles(target, { 'index.html': '2', 'a.txt': 'a' })).toEqual({});
});

it('a damaged manifest on the host is no hindrance: everything is sent', async () => {
  const { folder, target } = makeTarget();
  await deployFiles(target, { 'index.html': '1' });
  const manifest = join(folder, 'current/manifest.json');
  rmSync(manifest);
  writeFileSync(manifest, '{"format":1,"groups":{"rest":null}}');
  const { plan } = await deployFiles(target, { 'index.html': '2' });
  expect(plan?.sent).toHaveLength(3);
  expect(readLive(folder, 'index.html')).toBe('2');
});

it('a host that is not there is named', async () => {
  const target = parseTarget('ssh:web@khac.example:/srv/kho') as FolderTarget;
  await expect(deployFiles(target, { 'index.html': '1' })).rejects.toThrow(
    'web@khac.example:/srv/kho: không kết nối được',
  );
});

it('a connection that is lost during the switch says no more than it knows, and the next deploy finds out', async () => {
  const { folder, target } = makeTarget('ssh:web@may-chu.example:');
  await deployFiles(target, { 'index.html': '1' });
  await withVariable('LOSE_LAST_WORD', 'yes', async () => {
    await expect(deployFiles(target, { 'index.html': '2' })).rejects.toThrow(
      'chưa rõ trang đang đăng là bản nào',
    );
    expect(readLive(folder, 'index.html')).toBe('2');
    await expect(rollBack(target)).rejects.toThrow('chưa rõ trang đang đăng là bản nào');
    expect(readLive(folder, 'index.html')).toBe('1');
  });
  await deployFiles(target, { 'index.html': '2' });
  expect(await deployFiles(target, { 'index.html': '2' })).toEqual({});
});

it('a disk that takes no more leaves the old site, and says so', async () => {
  const { folder, target } = makeTarget();
  await deployFiles(target, { 'index.html': '1' });
  const dist = makeBuiltSite({ 'index.html': '2', 'tep/lon.pdf': Buffer.alloc(3_000_000, 7) });
  // The command's own bundle is larger than what is allowed below.
  spawnSync(process.execPath, ['scripts/cli/launch.js', 'deploy', '--help'], { cwd: PROJECT_DIR });
  const command = `ulimit -f 1000; exec "$0" scripts/cli/launch.js deploy --target "directory:$1" --dist "$2"`;
  const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, folder, dist], {
    cwd: PROJECT_DIR,
    encoding: 'utf8',
  });
  expect(stderr).toContain('trang đang đăng vẫn như cũ');
  expect(status).toBe(70);
  expect(readLive(folder, 'index.html')).toBe('1');
  expect(listReleases(folder)).toHaveLength(1);
});
