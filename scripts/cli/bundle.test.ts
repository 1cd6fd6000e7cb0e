import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { makeFolder } from '../fixtures/scratch.ts';

it('commands that start at once clear old bundles away together', async () => {
  const bundles = makeFolder();
  for (let number = 0; number < 300; number += 1) {
    const folder = join(bundles, `cu-${number}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'build.js'), '');
    utimesSync(folder, 0, 0);
  }
  mkdirSync(join(bundles, 'moi'));
  const code = `import { removeOldBundles } from './bundle.js'; removeOldBundles(process.argv[1]);`;
  const runs = [1, 2, 3, 4].map(async () => {
    const words = ['--input-type=module', '--eval', code, bundles];
    const [status] = await once(spawn(process.execPath, words, { cwd: import.meta.dirname }), 'exit');
    return status as number | null;
  });
  expect(await Promise.all(runs)).toEqual([0, 0, 0, 0]);
  expect(readdirSync(bundles)).toEqual(['moi']);
});

/** A project whose only command has a source, and no package but those that are linked. */
function makeProject(source: string, packages: readonly string[]): string {
  const project = makeFolder({
    'package-lock.json': '{}',
    'package.json': '{"type":"module","scripts":{"build":"node scripts/cli/launch.js build"}}',
    'layouts/x.ts': '',
    'scripts/cli/build.ts': source,
    'scripts/build/threads/page-writer-thread.ts': '',
    'scripts/build/threads/scan-thread.ts': '',
    'scripts/build/threads/search-thread.ts': '',
    'node_modules/x': '',
  });
  for (const file of ['launch.js', 'bundle.js'])
    cpSync(join(import.meta.dirname, file), join(project, 'scripts/cli', file));
  for (const name of packages)
    symlinkSync(join(PROJECT_DIR, 'node_modules', name), join(project, 'node_modules', name));
  return project;
}

function run(project: string, command = 'build') {
  const launch = join(project, 'scripts/cli/launch.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [launch, command], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('a command runs as soon as it is bundled', () => {
  const project = makeProject(`console.log('xong');`, ['esbuild']);
  expect(run(project)).toEqual({ status: 0, stdout: 'xong\n', stderr: '' });
});

it.each(['now', ''])('%j is no command, whatever stands beside', (name) => {
  const project = makeProject('', ['esbuild']);
  writeFileSync(join(project, 'scripts/cli/now.ts'), '');
  expect(run(project, name)).toEqual({
    status: 2,
    stdout: '',
    stderr: `Không có lệnh nào tên là "${name}".\n`,
  });
});

it.each([
  ['nothing is installed', `console.log('xong');`, []],
  ['one that is bundled is missing', `import 'luu-kho'; console.log('xong');`, ['esbuild']],
  ['one that finds its own files is missing', `import 'playwright-core'; console.log('xong');`, ['esbuild']],
])('a command asks for its packages where %s', (_what, source, packages) => {
  expect(run(makeProject(source, packages))).toMatchObject({
    status: 70,
    stdout: '',
    stderr: expect.stringMatching(
      /^Không chuẩn bị được lệnh "build": máy này chưa có đủ các gói\. Hãy chạy npm ci/m,
    ),
  });
});

it('a command that cannot be bundled ends as a fault, and says why', () => {
  const project = makeProject('', ['esbuild']);
  writeFileSync(join(project, 'node_modules/.cache'), 'a file');
  expect(run(project)).toMatchObject({
    status: 70,
    stderr: expect.stringMatching(/^Không chuẩn bị được lệnh "build": [^\n]*node_modules\/\.cache[^\n]*\n$/),
  });
});

it('a disk that takes no bundle is named in one sentence, and nothing is left on it', () => {
  const project = makeProject(`console.log('${'dài '.repeat(50_000)}');`, ['esbuild']);
  const launch = join(project, 'scripts/cli/launch.js');
  const limited = `ulimit -f 64; exec "$0" "$1" build`;
  const { status, stderr } = spawnSync('sh', ['-c', limited, process.execPath, launch], { encoding: 'utf8' });
  const bundles = join(project, 'node_modules/.cache/kho-bai');
  const reason = 'tệp lớn quá giới hạn của hệ thống. Hãy khắc phục rồi chạy lại.';
  expect([status, stderr]).toEqual([
    70,
    `Không chuẩn bị được lệnh "build": không ghi được vào ${bundles}: ${reason}\n`,
  ]);
  expect(readdirSync(bundles)).toEqual([]);
});
