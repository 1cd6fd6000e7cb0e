import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';

describe('a command', () => {
  it.each([
    [['--nope'], 'Không có tùy chọn --nope.'],
    [['thừa'], 'Không hiểu "thừa"'],
    [['--clean=3'], 'Tùy chọn --clean đứng một mình'],
    [['--out'], 'Tùy chọn --out thiếu giá trị'],
    [['--out', '--clean'], 'Tùy chọn --out thiếu giá trị'],
  ])('refuses %j with its help', (words, message) => {
    const run = spawnSync(process.execPath, ['scripts/cli/launch.js', 'build', ...words], {
      cwd: PROJECT_DIR,
      encoding: 'utf8',
    });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(message);
    expect(run.stderr).toContain('npm run build --');
  });
});
