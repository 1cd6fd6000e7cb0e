import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { git } from '../fixtures/git.ts';
import { makeFolder, writeFiles } from '../fixtures/scratch.ts';

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  concurrency?: { 'cancel-in-progress': boolean };
  jobs: Record<string, Job>;
}
interface Job {
  permissions?: Record<string, string>;
  concurrency?: { 'cancel-in-progress': boolean };
  environment?: unknown;
  'timeout-minutes': number;
  steps: { if?: string; uses?: string; run?: string; name?: string; with?: Record<string, unknown> }[];
}

const FOLDER = join(PROJECT_DIR, '.github/workflows');
const names = readdirSync(FOLDER);
const readText = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const readWorkflow = (name: string) => load(readText(name)) as Workflow;
const listSteps = (name: string) => Object.values(readWorkflow(name).jobs).flatMap(({ steps }) => steps);

let parser: typeof import('@actions/workflow-parser');

beforeAll(async () => {
  // GitHub's parser imports JSON as bundlers allow it and Node does not.
  const outfile = join(makeFolder(), 'parser.mjs');
  const stdin = { contents: `export * from '@actions/workflow-parser'`, resolveDir: PROJECT_DIR };
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  parser = (await import(pathToFileURL(outfile).href)) as typeof parser;
});

async function lint(name: string, content: string): Promise<string[]> {
  const { context, value } = parser.parseWorkflow({ name, content }, new parser.NoOperationTraceWriter());
  if (value !== undefined) await parser.convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

it('the two workflows are there', () => {
  expect(names).toEqual(['check.yml', 'publish.yml']);
});

describe.each(names)('%s', (name) => {
  it('is a workflow that GitHub understands', async () => {
    expect(await lint(name, readText(name))).toEqual([]);
    expect(await lint(name, readText(name).replace('runs-on:', 'run-on:'))).not.toEqual([]);
    expect(await lint(name, readText(name).replaceAll('vars.SITE_URL', 'vras.SITE_URL'))).not.toEqual([]);
  });

  it('uses actions by the hash of a commit, and says which version that is', () => {
    const used = readText(name).match(/^.*\buses:.*$/gm) ?? [];
    expect(used.length).toBeGreaterThan(0);
    for (const line of used) expect(line).toMatch(/uses: [\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read the repository and nothing else, and keeps no key to it', () => {
    expect(readWorkflow(name).permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(readWorkflow(name).jobs)) {
      expect(job.permissions).toBeUndefined();
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
    for (const step of listSteps(name).filter(({ uses }) => uses?.startsWith('actions/checkout@') === true))
      expect(step.with).toMatchObject({ 'persist-credentials': false, 'fetch-depth': 0 });
  });

  it('puts nothing that others can choose into a script', () => {
    for (const { run = '' } of listSteps(name)) expect(run).not.toContain('${{');
  });

  it('runs commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = listSteps(name).flatMap(({ run = '' }) => [...run.matchAll(/npm (?:run )?([\w-]+)/g)]);
    expect(commands.length).toBeGreaterThan(3);
    for (const [, command = ''] of commands) expect(['ci', ...Object.keys(scripts)]).toContain(command);
  });
});

it('what is proposed is checked alone and once more in the queue, which else would wait for ever', () => {
  expect(Object.keys(readWorkflow('check.yml').on)).toEqual(['pull_request', 'merge_group']);
});

it('a pull request gets no secret', () => {
  expect(readText('check.yml')).not.toMatch(/secrets\.|pull_request_target/);
});

it('a secret goes only to a job of the environment that other branches have no part in', () => {
  const jobs = Object.values(readWorkflow('publish.yml').jobs);
  const secret = jobs.filter((job) => JSON.stringify(job).includes('secrets.'));
  expect(secret.map(({ environment }) => environment)).toEqual([{ name: 'publish', deployment: false }]);
});

it.each([
  ['content/articles/2021/08/bai.md', ''],
  ['scripts/cli/build.ts', 'changed=yes\n'],
  ['content-khac.md', 'changed=yes\n'],
])('a pull request with %s has the program tested: %j', (path, expected) => {
  const { run = '' } = listSteps('check.yml').find(({ run: script }) => script?.includes('HEAD^1') === true)!;
  const folder = makeFolder({ 'README.md': '' });
  const commit = () => {
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '-m', 'x']);
  };
  git(folder, ['init', '--quiet']);
  commit();
  git(folder, ['switch', '--quiet', '--create', 'bai']);
  writeFiles(folder, { [path]: 'mới' });
  commit();
  git(folder, ['switch', '--quiet', 'main']);
  writeFiles(folder, { 'scripts/other.ts': '' });
  commit();
  git(folder, ['merge', '--quiet', '--no-ff', '-m', 'x', 'bai']);
  const output = join(makeFolder({ out: '' }), 'out');
  execFileSync('bash', ['-e', '-c', run], { cwd: folder, env: { ...process.env, GITHUB_OUTPUT: output } });
  expect(readFileSync(output, 'utf8')).toBe(expected);
});

it('only where the program changed is it linted and tested', () => {
  const steps = readWorkflow('check.yml').jobs['check']?.steps ?? [];
  const conditionOf = (command: string) => steps.find(({ run }) => run?.startsWith(command) === true)?.if;
  for (const command of ['npm run lint', 'npm test'])
    expect(conditionOf(command)).toBe("steps.program.outputs.changed == 'yes'");
  for (const command of ['npm run check', 'npm run build', 'npm run verify'])
    expect(conditionOf(command)).toBeUndefined();
});

it('publishing is never cut short by the next one', () => {
  const { publish } = readWorkflow('publish.yml').jobs;
  expect(publish?.concurrency?.['cancel-in-progress']).toBe(false);
});

it('the counter’s figures are fetched before the build, and kept for whoever builds the same commit on the same day', () => {
  const steps = readWorkflow('publish.yml').jobs['publish']?.steps ?? [];
  const placeOf = (command: string) => steps.findIndex(({ run }) => run?.startsWith(command) === true);
  expect(placeOf('npm run counts')).toBeGreaterThan(0);
  expect(placeOf('npm run counts')).toBeLessThan(placeOf('npm run build'));
  const restored = steps.find(({ uses }) => uses?.startsWith('actions/cache/restore@') === true);
  expect(restored?.with?.['path']).toContain('.cache\n');
  expect(restored?.with?.['key']).toMatch(/outputs\.commit \}\}-\$\{\{ steps\.now\.outputs\.day \}\}$/);
});

it('a snapshot of the counter can be downloaded before the next one takes its place', () => {
  const steps = readWorkflow('publish.yml').jobs['publish']?.steps ?? [];
  const fetched = steps.findIndex(({ run }) => run?.startsWith('npm run counts') === true);
  expect(steps[fetched + 1]).toMatchObject({
    if: steps[fetched]?.if,
    uses: expect.stringMatching(/^actions\/upload-artifact@/),
    // Else nothing below a folder that begins with a dot is taken.
    with: { path: '.cache/counts.json', 'include-hidden-files': true, overwrite: true },
    'continue-on-error': true,
  });
});

it('the counter gets what the old site counted once the new one is out', () => {
  const steps = readWorkflow('publish.yml').jobs['publish']?.steps ?? [];
  const placeOf = (command: string) => steps.findIndex(({ run }) => run?.includes(command) === true);
  expect(placeOf('npm run counts -- --legacy')).toBeGreaterThan(placeOf('npm run deploy'));
});

describe('the moment of a publication', () => {
  const { run = '' } = listSteps('publish.yml').find(
    ({ run: script }) => script?.includes('EPOCH') === true,
  )!;

  function takeNow(commitTime: number): string {
    const folder = makeFolder({ env: '', out: '' });
    const date = `${commitTime} +0700`;
    const person = ['-c', 'user.name=Thử', '-c', 'user.email=thu@example.invalid'];
    const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync('git', [...person, 'commit', '--quiet', '--allow-empty', '-m', 'x'], { cwd: folder, env });
    const places = { GITHUB_ENV: join(folder, 'env'), GITHUB_OUTPUT: join(folder, 'out') };
    execFileSync('bash', ['-e', '-c', run], { cwd: folder, env: { ...process.env, ...places } });
    expect(readFileSync(places.GITHUB_OUTPUT, 'utf8')).toMatch(
      /^commit=[0-9a-f]{40}\nday=\d{4}-\d\d-\d\d\n$/,
    );
    return readFileSync(places.GITHUB_ENV, 'utf8');
  }

  it('is the hour, which is the same for whoever builds within it', () => {
    const [, seconds] = /^SOURCE_DATE_EPOCH=(\d+)\n$/.exec(takeNow(1_600_000_000)) ?? [];
    expect(Number(seconds) % 3600).toBe(0);
    expect(Math.abs(Date.now() / 1000 - Number(seconds))).toBeLessThan(3700);
  });

  it('is the commit’s time when that is later, so that what was merged a minute ago is out', () => {
    const soon = Math.floor(Date.now() / 1000) + 3000;
    expect(takeNow(soon)).toBe(`SOURCE_DATE_EPOCH=${soon}\n`);
  });

  it('is the hour where the commit’s clock was hours ahead, so that nothing comes out early', () => {
    const [, seconds] =
      /^SOURCE_DATE_EPOCH=(\d+)\n$/.exec(takeNow(Math.floor(Date.now() / 1000) + 7 * 3600)) ?? [];
    expect(Number(seconds)).toBeLessThanOrEqual(Date.now() / 1000);
  });
});
