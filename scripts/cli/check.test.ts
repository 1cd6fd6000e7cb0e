import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { makeArticle, makeFolder, SITE_YAML } from '../fixtures/scratch.ts';

const BROKEN = 'scripts/fixtures/broken-site';

function check(...args: string[]) {
  const env = { ...process.env, GITHUB_ACTIONS: '', SOURCE_DATE_EPOCH: '1700000000' };
  const command = ['scripts/cli/launch.js', 'check', '--cache', makeFolder(), ...args];
  return spawnSync(process.execPath, command, { cwd: PROJECT_DIR, encoding: 'utf8', env });
}

it('the whole report of broken-site is as it should be', () => {
  const { stdout, status } = check('--content', BROKEN);
  expect(stdout).toBe(readFileSync(join(PROJECT_DIR, `${BROKEN}.txt`), 'utf8'));
  expect(status).toBe(1);
  expect(existsSync('/tmp/kho-bai-front-matter-ran'), 'front-matter ran').toBe(false);
});

it('every code that a source names is produced by broken-site', () => {
  const source = readFileSync(join(PROJECT_DIR, 'scripts/content/problem.ts'), 'utf8');
  const codes = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code);
  const report = readFileSync(join(PROJECT_DIR, `${BROKEN}.txt`), 'utf8');
  expect(codes.filter((code) => !report.includes(`  ${code}  `))).toEqual(['file-too-large', 'site-missing']);
});

it('JSON is a list, alone on stdout', () => {
  const { stdout } = check('--content', BROKEN, '--format', 'json');
  const problems = JSON.parse(stdout) as Record<string, unknown>[];
  expect(problems.length).toBeGreaterThan(40);
  expect(Object.keys(problems[0] ?? {})).toEqual(['file', 'line', 'column', 'code', 'severity', 'message']);
  expect(problems).toContainEqual(
    expect.objectContaining({
      file: `${BROKEN}/articles/2021/08/date-impossible.md`,
      line: 3,
      column: 7,
      code: 'date-invalid',
      severity: 'error',
    }),
  );
});

it('GitHub gets annotations', () => {
  const { stdout } = check('--content', BROKEN, '--format', 'github');
  expect(stdout).toMatch(
    /^::error file=scripts\/fixtures\/broken-site\/articles\/2021\/08\/date-impossible\.md,line=3,col=7,title=date-invalid::/m,
  );
  expect(stdout).toMatch(/^::warning file=.*title=folder-date::/m);
});

it('content in order is no problem, and warnings alone are none either', () => {
  const folder = makeFolder({ 'site.yaml': SITE_YAML, 'articles/2020/01/x.md': makeArticle('Sai thư mục') });
  const { stdout, status } = check('--content', folder);
  expect(stdout).toMatch(/folder-date {2}\(cảnh báo\)/);
  expect(status).toBe(0);
});

it('a folder without site.yaml and a text too long are each one problem', () => {
  const long = makeFolder({ 'site.yaml': SITE_YAML, 'articles/2021/08/x.md': 'a'.repeat(5_000_000) });
  expect(check('--content', long).stdout).toMatch(/x\.md:1:1 {2}file-too-large/);
  expect(check('--content', makeFolder()).stdout).toMatch(/site\.yaml:1:1 {2}site-missing/);
});

it('wrong usage is told apart from wrong content', () => {
  expect(check('--sai').status).toBe(2);
  expect(check('--format', 'xml').status).toBe(2);
  expect(check('--content', '/khong/co/thu/muc')).toMatchObject({ status: 2 });
  expect(check('--help')).toMatchObject({ status: 0 });
});
