import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { makeFolder } from '../fixtures/scratch.ts';

const PARTS = [
  'scripts',
  'layouts',
  'assets',
  '.eleventy.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** A repository of this project with the good site as its content. */
function makeRepository(): string {
  const origin = join(makeFolder(), 'origin');
  for (const part of PARTS) cpSync(join(PROJECT_DIR, part), join(origin, part), { recursive: true });
  cpSync(join(PROJECT_DIR, 'scripts/fixtures/good-site'), join(origin, 'content'), { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: origin, stdio: 'ignore' });
  git('init');
  git('add', '.');
  git('-c', 'user.name=Thử', '-c', 'user.email=thu@example.invalid', 'commit', '--message', 'Bài viết');
  return origin;
}

function cloneAndBuild(
  origin: string,
  {
    folder,
    umask,
    command,
    env,
  }: { folder: string; umask: string; command: string; env: Record<string, string> },
): Map<string, string> {
  const clone = join(makeFolder(), folder);
  execFileSync('git', ['clone', '--quiet', origin, clone]);
  symlinkSync(join(PROJECT_DIR, 'node_modules'), join(clone, 'node_modules'));
  const build = `umask ${umask}; exec "$0" --import tsx ${command}`;
  const { SOURCE_DATE_EPOCH: _, ...inherited } = process.env;
  execFileSync('sh', ['-c', build, process.execPath], {
    cwd: clone,
    env: { ...inherited, ...env },
    stdio: 'ignore',
  });
  const dist = join(clone, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(dist.length), readFileSync(path, 'base64')];
    }),
  );
}

it(
  'clones in other folders, zones, languages, umasks and numbers of cores give the same bytes, and so does Eleventy alone',
  { timeout: 240_000 },
  () => {
    const origin = makeRepository();
    const first = cloneAndBuild(origin, {
      folder: 'a',
      umask: '022',
      command: 'scripts/cli/build.ts --jobs 1',
      env: { TZ: 'America/New_York', LC_ALL: 'C' },
    });
    const second = cloneAndBuild(origin, {
      folder: 'Bản sao thứ hai của trang',
      umask: '077',
      command: 'scripts/cli/build.ts --jobs 3',
      env: { TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect([...first.keys()].filter((path) => path.endsWith('.avif')).length).toBeGreaterThan(3);
    expect(Buffer.from(first.get('/manifest.json') ?? '', 'base64').toString()).toMatch(
      /"commit": "[0-9a-f]{40}"/,
    );
    expect(second).toEqual(first);

    const eleventy = cloneAndBuild(origin, {
      folder: 'c',
      umask: '022',
      command: 'node_modules/@11ty/eleventy/cmd.cjs --config=.eleventy.ts --quiet',
      env: {},
    });
    const withoutManifest = [...first].filter(([path]) => !/^\/manifest(?:\.json$|\/)/.test(path));
    expect(eleventy).toEqual(new Map(withoutManifest));
  },
);
