import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../../build/project.ts';
import { makeFolder } from '../../fixtures/scratch.ts';

/** What a terminal gets of a build that takes its seconds, and fails where it writes its photos. */
function buildAtTerminal(terminal: string): string {
  const folder = makeFolder({ 'dist/anh': 'của người khác' });
  const places = `--content scripts/fixtures/good-site --cache '${folder}/cache' --out '${folder}/dist'`;
  const line = `'${process.execPath}' scripts/cli/launch.js build --no-search ${places}`;
  const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd: PROJECT_DIR,
    encoding: 'utf8',
    env: { ...process.env, TERM: terminal },
  });
  return stdout;
}

it('what went wrong begins a line of its own where a moving line was', () => {
  expect(buildAtTerminal('xterm')).toMatch(/(?:^|\n|\r\p{Cc}\[K)Không đọc được [^\n]*\r\n$/u);
});

it('a terminal that can move nothing gets plain lines', () => {
  const shown = buildAtTerminal('dumb');
  expect(shown).toMatch(/(?:^|\n)Không đọc được/);
  expect(shown).not.toContain('\u001B');
});
