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

it('a command that cannot be bundled ends as a fault, and says why', () => {
  const project = makeFolder({
    'package-lock.json': '{}',
    'package.json': '{"type":"module"}',
    'layouts/x.ts': '',
    'scripts/cli/build.ts': '',
    'node_modules/.cache': 'a file',
  });
  for (const file of ['launch.js', 'bundle.js'])
    cpSync(join(import.meta.dirname, file), join(project, 'scripts/cli', file));
  symlinkSync(join(PROJECT_DIR, 'node_modules/esbuild'), join(project, 'node_modules/esbuild'));
  const run = spawnSync(process.execPath, [join(project, 'scripts/cli/launch.js'), 'build'], {
    encoding: 'utf8',
  });
  expect([run.status, run.stderr]).toEqual([
    70,
    expect.stringMatching(/^Không chuẩn bị được lệnh "build": [^\n]*node_modules\/\.cache[^\n]*\n$/),
  ]);
});
