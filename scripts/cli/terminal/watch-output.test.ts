import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../../build/project.ts';
import { makeArticle, makeFolder, SITE_YAML } from '../../fixtures/scratch.ts';

/** Runs a line of shell, in which `$run` is a command of ours and `$0` a folder with content. */
function runShell(line: string) {
  const folder = makeFolder({
    'content/site.yaml': SITE_YAML,
    'content/articles/2021/08/bai.md': makeArticle('Bài'),
  });
  const env = { ...process.env, run: `${process.execPath} scripts/cli/launch.js` };
  const { stdout, stderr } = spawnSync('sh', ['-c', line, folder], {
    cwd: PROJECT_DIR,
    encoding: 'utf8',
    env,
  });
  return { folder, stdout, stderr };
}

// What reads is gone before anything is written.
const leave = (command: string) => `{ { sleep 0.2; ${command}; echo "code $?" >&3; } | true; } 3>&1`;

it('a build whose reader has left is finished all the same', () => {
  const build = '$run build --content "$0/content" --cache "$0/cache" --out "$0/dist" --no-search 2>&1';
  const { folder, stdout, stderr } = runShell(leave(build));
  expect([stdout, stderr]).toEqual(['code 0\n', '']);
  expect(existsSync(join(folder, 'dist/manifest.json'))).toBe(true);
});

it.each([
  ['build --help', 0],
  ['check --content scripts/fixtures/broken-site --cache "$0/cache" --format json', 1],
  ['build --nope 2>&1', 2],
])('%s says nothing of a reader that has left, and ends as ever', (words, code) => {
  const { stdout, stderr } = runShell(leave(`$run ${words}`));
  expect(stdout).toBe(`code ${code}\n`);
  expect(stderr).not.toContain('EPIPE');
});

it('output that a full disk does not take is told in one sentence', () => {
  const check = '$run check --content scripts/fixtures/broken-site --cache "$0/cache" --format json';
  const { stdout, stderr } = runShell(`${check} >/dev/full; echo "code $?"`);
  expect(stdout).toBe('code 70\n');
  expect(stderr).toMatch(/^Không ghi được vào đầu ra của lệnh: đĩa đã đầy\.[^\n]*\n$/);
});

it('where nothing can be told, a failed write is in the exit code alone', () => {
  const { stdout, stderr } = runShell('$run build --help >/dev/full 2>/dev/full; echo "code $?"');
  expect([stdout, stderr]).toEqual(['code 70\n', '']);
});

it('a live preview that could not say its address ends as a fault', () => {
  const dev = '$run dev --port 0 --content "$0/content" --cache "$0/cache"';
  const { stdout } = runShell(
    `${dev} >/dev/full 2>"$0/told" & until grep -q "đầu ra" "$0/told"; do sleep 0.1; done; kill -INT $!; wait $!; echo "code $?"`,
  );
  expect(stdout).toBe('code 70\n');
});
