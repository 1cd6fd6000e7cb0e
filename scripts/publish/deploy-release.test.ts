import { spawn, spawnSync } from 'node:child_process';
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
import { once } from 'node:events';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { makeBuiltSite } from '../fixtures/built-site.ts';
import { startNginx } from '../fixtures/nginx.ts';
import { listFiles } from '../fixtures/output.ts';
import { makeFolder } from '../fixtures/scratch.ts';
import { compareSite } from './compare-site.ts';
import { DeployError } from './deploy-error.ts';
import { deployRelease } from './deploy-release.ts';
import { packFiles } from './pack-files.ts';
import { openPlace } from './place.ts';
import { readManifest } from './read-manifest.ts';
import { openReleaseHost, rollBack } from './release-host.ts';
import { makeHostCommand, parseTarget, type Target } from './target.ts';

type Folder = Exclude<Target, { kind: 'cloudflare' }>;
type Files = Readonly<Record<string, string | Uint8Array>>;

const PATH = process.env['PATH'];
const LONG = 'Chữ trong bài. '.repeat(100);

// Runs the command here that sshd would run there, after a greeting as some servers have it.
const SSH = `#!/bin/sh
while [ "$1" != -- ]; do shift; done
[ "$2" = web@may-chu.example ] || { echo "ssh: Could not resolve hostname $2" >&2; exit 255; }
echo 'Chào mừng đến máy chủ'
[ -z "$LOSE_LAST_WORD" ] || { sh -c "$3" | grep --line-buffered -v '^published '; exit 255; }
exec sh -c "$3"
`;

beforeAll(() => {
  const tools = makeFolder({ ssh: SSH });
  chmodSync(join(tools, 'ssh'), 0o755);
  process.env['PATH'] = `${tools}:${PATH}`;
});
afterAll(() => {
  process.env['PATH'] = PATH;
});

async function deploy(target: Folder, files: Files, commit?: string) {
  const dist = makeBuiltSite(files, commit);
  return await deployRelease(dist, await readManifest(openPlace(dist)), target, false);
}

const makeTarget = (kind = 'directory:') => {
  const folder = join(makeFolder(), "kho bài của it's $HOME");
  return { folder, target: parseTarget(kind + folder) as Folder };
};
const listReleases = (folder: string) => readdirSync(join(folder, 'releases')).sort();
const readLive = (folder: string, path: string) => readFileSync(join(folder, 'current', path), 'utf8');
const inodeOf = (folder: string, path: string) => statSync(join(folder, 'current', path)).ino;

describe.each(['directory:', 'ssh:web@may-chu.example:'])('%s', (kind) => {
  it('publishes every file, texts also compressed, and nobody may write to them', async () => {
    const { folder, target } = makeTarget(kind);
    const { live } = await deploy(
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
    await deploy(target, before);
    const old = join(folder, readlinkSync(join(folder, 'current')));
    const oldFiles = new Map(listFiles(old).map((path) => [path, readFileSync(join(old, path), 'base64')]));
    const inodes = ['index.html', 'anh/x.jpg', '2021/a.html.gz'].map((path) => inodeOf(folder, path));
    const { 'cu/index.html': _, ...rest } = before;
    const { plan } = await deploy(target, { ...rest, 'index.html': `${LONG}2`, 'moi.txt': 'mới' });
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
    await deploy(target, { 'index.html': '1' });
    expect(await deploy(target, { 'index.html': '1' })).toEqual({});
    expect(listReleases(folder)).toHaveLength(1);
  });

  it('keeps five releases, goes back one by one, and forgets what was gone back from', async () => {
    const { folder, target } = makeTarget(kind);
    for (let count = 1; count <= 7; count += 1) await deploy(target, { 'index.html': String(count) });
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
    await deploy(target, { 'index.html': '8' });
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
    await deploy(target, files);
    rmSync(join(folder, 'current/a.txt'));
    expect((await deploy(target, files)).plan?.sent).toHaveLength(5);
    expect(readLive(folder, 'a.txt')).toBe('a');
    chmodSync(join(folder, 'current/b.txt'), 0o644);
    writeFileSync(join(folder, 'current/b.txt'), 'bị sửa');
    expect((await deploy(target, files)).plan?.sent).toEqual(['b.txt', 'manifest.json']);
    expect(readLive(folder, 'b.txt')).toBe('b');
    expect(await deploy(target, files)).toEqual({});
    rmSync(join(folder, 'current/manifest.json'));
    expect((await deploy(target, files)).plan?.sent).toHaveLength(5);
  });

  it('refuses a second deploy at the same time, and a broken connection changes nothing', async () => {
    const { folder, target } = makeTarget(kind);
    await deploy(target, { 'index.html': '1' });
    const first = await openReleaseHost(target, 'deploy');
    await expect(deploy(target, { 'index.html': '2' })).rejects.toThrow('một lần công bố khác đang chạy');
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
    await deploy(target, { 'index.html': '2' });
    expect(readLive(folder, 'index.html')).toBe('2');
  });

  it('killed half-way leaves the old site, and the next deploy cleans up', async () => {
    const { folder, target } = makeTarget(kind);
    await deploy(target, { 'index.html': '1' });
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
    await deploy(target, { 'index.html': '2' });
    expect(readLive(folder, 'index.html')).toBe('2');
    expect(listReleases(folder)).toEqual([
      expect.stringMatching(/^000001-/),
      expect.stringMatching(/^000002-/),
    ]);
  });

  it('killed while it deletes old releases leaves none that was gone back from', async () => {
    const { folder, target } = makeTarget(kind);
    for (const text of ['1', '2']) await deploy(target, { 'index.html': text });
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

  it.each([
    ['whose parent is missing', (folder: string) => join(folder, 'khong/co'), 'thư mục cha không có'],
    [
      'that is a file',
      (folder: string) => (writeFileSync(join(folder, 'tep'), ''), join(folder, 'tep')),
      'không phải là một thư mục',
    ],
    [
      'with other things',
      (folder: string) => (writeFileSync(join(folder, 'tep'), ''), folder),
      'không do lệnh này tạo ra',
    ],
    [
      'whose current release is no link',
      (folder: string) => (['releases', 'current'].forEach((name) => mkdirSync(join(folder, name))), folder),
      'không do lệnh này tạo ra',
    ],
    ['where nothing can be made', () => '/proc/kho-bai', 'không có quyền ghi'],
  ])('refuses a folder %s', async (_name, prepare, words) => {
    const target = parseTarget(kind + prepare(makeFolder())) as Folder;
    await expect(deploy(target, { 'index.html': '1' })).rejects.toThrow(words);
  });

  it('goes back to nothing only with a word', async () => {
    const { target } = makeTarget(kind);
    await expect(rollBack(target)).rejects.toThrow('không có bản nào trước');
    await deploy(target, { 'index.html': '1' });
    await expect(rollBack(target)).rejects.toThrow('không có bản nào trước');
  });

  it('finds the last release again when the link to it is lost', async () => {
    const { folder, target } = makeTarget(kind);
    await deploy(target, { 'index.html': '1' });
    rmSync(join(folder, 'current'));
    symlinkSync('releases/khong-co', join(folder, 'current'));
    await rollBack(target);
    expect(readLive(folder, 'index.html')).toBe('1');
  });
});

it('a link that was set by hand, with a slash at its end, leads to the live release like any other', async () => {
  const { folder, target } = makeTarget();
  for (const text of ['1', '2']) await deploy(target, { 'index.html': text });
  const [first = ''] = listReleases(folder);
  rmSync(join(folder, 'current'));
  symlinkSync(`releases/${first}/`, join(folder, 'current'));
  await expect(rollBack(target)).rejects.toThrow('không có bản nào trước');
  expect(await deploy(target, { 'index.html': '1' })).toEqual({});
});

it('a web server of another account reads a release, however narrow the umask of the one that deploys', async () => {
  const { folder, target } = makeTarget();
  const before = process.umask(0o077);
  try {
    await deploy(target, { 'anh/x.jpg': '' });
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
  for (const number of [1, 2]) await deploy(target, makeFiles(number));
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

it('a file that changes on its way leaves the old site, and is named', async () => {
  const { folder, target } = makeTarget();
  await deploy(target, { 'index.html': '1' });
  const dist = makeBuiltSite({ 'index.html': '2', 'bai.html': LONG });
  const site = await readManifest(openPlace(dist));
  writeFileSync(join(dist, 'bai.html'), 'bài khác');
  await expect(deployRelease(dist, site, target, false)).rejects.toThrow(
    `${join(dist, 'bai.html')} vừa bị thay đổi`,
  );
  expect(readLive(folder, 'index.html')).toBe('1');
  expect(listReleases(folder)).toHaveLength(1);
});

it('a damaged manifest on the host is no hindrance: everything is sent', async () => {
  const { folder, target } = makeTarget();
  await deploy(target, { 'index.html': '1' });
  const manifest = join(folder, 'current/manifest.json');
  rmSync(manifest);
  writeFileSync(manifest, '{"format":1,"groups":{"rest":null}}');
  const { plan } = await deploy(target, { 'index.html': '2' });
  expect(plan?.sent).toHaveLength(3);
  expect(readLive(folder, 'index.html')).toBe('2');
});

it('a host that is not there is named', async () => {
  const target = parseTarget('ssh:web@khac.example:/srv/kho') as Folder;
  await expect(deploy(target, { 'index.html': '1' })).rejects.toThrow(
    'web@khac.example:/srv/kho: không kết nối được',
  );
});

it('a connection that is lost during the switch says no more than it knows, and the next deploy finds out', async () => {
  const { folder, target } = makeTarget('ssh:web@may-chu.example:');
  await deploy(target, { 'index.html': '1' });
  process.env['LOSE_LAST_WORD'] = 'yes';
  try {
    await expect(deploy(target, { 'index.html': '2' })).rejects.toThrow('chưa rõ trang đang đăng là bản nào');
    expect(readLive(folder, 'index.html')).toBe('2');
    await expect(rollBack(target)).rejects.toThrow('chưa rõ trang đang đăng là bản nào');
    expect(readLive(folder, 'index.html')).toBe('1');
  } finally {
    delete process.env['LOSE_LAST_WORD'];
  }
  await deploy(target, { 'index.html': '2' });
  expect(await deploy(target, { 'index.html': '2' })).toEqual({});
});

it('a disk that takes no more leaves the old site, and says so', async () => {
  const { folder, target } = makeTarget();
  await deploy(target, { 'index.html': '1' });
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

it(
  'a reader who loads pages during switches never meets a missing or a mixed one',
  { timeout: 120_000 },
  async () => {
    const folder = join(makeFolder(), 'site');
    const target = parseTarget(`directory:${folder}`) as Folder;
    const makeFiles = (number: number): Files => ({
      'index.html': `<link href="/tai-nguyen/trang-${number}.css">${LONG}${number}`,
      'bai/index.html': `${LONG}bài ${number}`,
      [`tai-nguyen/trang-${number}.css`]: `.ban-${number} {}`,
    });
    await deploy(target, makeFiles(0));
    const headers = join(PROJECT_DIR, 'scripts/edge/self-host/headers.conf');
    const nginx = await startNginx(`root "${folder}/current"; include ${headers};`);
    const faults: string[] = [];
    let pages = 0;
    const end = new AbortController();
    const load = async (path: string) => {
      const response = await fetch(nginx.url + path);
      if (response.status !== 200) faults.push(`${response.status} ${path}`);
      return response.text();
    };
    const readOn = async () => {
      while (!end.signal.aborted) {
        const html = await load('/');
        const [, stylesheet = '', number = ''] = /href="([^"]*)">.*?(\d+)$/s.exec(html) ?? [];
        if (stylesheet !== `/tai-nguyen/trang-${number}.css`) faults.push(`mixed: ${stylesheet} ${number}`);
        if ((await load(stylesheet)) !== `.ban-${number} {}`) faults.push(`not ${stylesheet}`);
        if (!/^(?:Chữ trong bài\. ){100}bài \d+$/.test(await load('/bai/'))) faults.push('half an article');
        pages += 3;
      }
    };
    const readers = [readOn(), readOn()];
    try {
      for (let number = 1; number <= 8; number += 1) await deploy(target, makeFiles(number));
      for (let number = 1; number <= 3; number += 1) await rollBack(target);
      for (let number = 9; number <= 12; number += 1) await deploy(target, makeFiles(number));
    } finally {
      end.abort();
      await Promise.all(readers);
      await nginx.stop();
    }
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(30);
  },
);
