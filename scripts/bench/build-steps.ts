import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { PROJECT_DIR } from '../build/project.ts';
import { writeContent, writeHugoContent } from './bench-corpus.ts';
import { generateArticles } from './corpus.ts';
import { type Measurement, measure, medianOf } from './measure.ts';

/** What is measured of an archive. */
export interface Step {
  name: string;
  taken: Measurement;
  /** Pages that were made; absent where the step is no build of ours. */
  rendered?: number;
}

/**
 * Largest corpus that is built several times, by the peer too, with the search index, and deployed: beyond, each takes minutes and
 * many gigabytes.
 */
export const LARGEST_REPEATED = 10_000;

/** A generated archive in a folder of its own, and what is done to it. */
interface Archive {
  count: number;
  isLarge: boolean;
  content: string;
  build(name: string, ...flags: readonly string[]): Step;
  verify(name: string): Step;
  deploy(name: string): Step;
  /** Makes the next build a cold one. */
  forget(): void;
  /** Builds the same articles with Hugo; undefined where it is not installed, and of a large archive. */
  buildWithHugo: (() => Measurement) | undefined;
}

/** Builds an archive of so many articles from cold, changes it in every way that editors do, and measures each step. */
export function* measureSteps(count: number, runs: number): Generator<Step> {
  const folder = mkdtempSync(join(tmpdir(), 'kho-bai-bench-'));
  const archive = makeArchive(folder, count);
  yield* measureCold(archive, archive.isLarge ? 1 : runs);
  yield* measureChanges(archive);
  rmSync(folder, { recursive: true });
}

function makeArchive(folder: string, count: number): Archive {
  const isLarge = count > LARGEST_REPEATED;
  const [content, out, report] = [join(folder, 'content'), join(folder, 'dist'), join(folder, 'report.json')];
  writeContent(content, count);
  const places = ['--content', content, '--out', out, '--cache', join(folder, 'cache'), '--report', report];
  const run = (command: string, ...flags: readonly string[]): Measurement =>
    measure(
      process.execPath,
      ['--max-semi-space-size=32', 'scripts/cli/launch.js', command, ...flags],
      PROJECT_DIR,
    );
  return {
    count,
    isLarge,
    content,
    build(name, ...flags) {
      const taken = run('build', ...places, ...flags);
      const { rendered } = JSON.parse(readFileSync(report, 'utf8')) as { rendered: number };
      return { name, taken, rendered };
    },
    verify: (name) => ({ name, taken: run('verify', '--dist', out) }),
    deploy(name) {
      const taken = run('deploy', '--dist', out, '--target', `directory:${join(folder, 'site')}`);
      return { name, taken };
    },
    forget() {
      for (const name of ['dist', 'cache']) rmSync(join(folder, name), { recursive: true, force: true });
    },
    buildWithHugo: isLarge ? undefined : prepareHugo(folder, count),
  };
}

/** In turn with the peer, after a build that warms the machine up. */
function* measureCold({ isLarge, build, forget, buildWithHugo }: Archive, runs: number): Generator<Step> {
  if (!isLarge) build('warm-up');
  const bare: Step[] = [];
  const whole: Step[] = [];
  const peer: Step[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    forget();
    bare.push(build('cold, --no-search', '--no-search'));
    if (isLarge) continue;
    forget();
    whole.push(build('cold'));
    if (buildWithHugo !== undefined) peer.push({ name: 'Hugo, cold', taken: buildWithHugo() });
  }
  for (const steps of [peer, bare, whole]) {
    const [step] = steps;
    if (step !== undefined) yield { ...step, taken: medianOf(steps.map(({ taken }) => taken)) };
  }
}

function* measureChanges({ count, isLarge, content, build, verify, deploy }: Archive): Generator<Step> {
  const rebuild = (name: string) => build(name, ...(isLarge ? ['--no-search'] : []));
  yield rebuild('nothing changed');
  const articles = [...generateArticles(count)].map(({ path }) => join(content, 'articles', path));
  const newest = articles.at(-1) ?? '';
  const middle = articles[Math.floor(count / 2)] ?? '';
  appendFileSync(middle, '\nMột câu thêm vào.\n');
  yield rebuild('one body changed');
  writeFileSync(middle, readFileSync(middle, 'utf8').replace(/^title: "/m, 'title: "Mới: '));
  yield rebuild('one title changed');
  if (!isLarge) yield deploy('deployed to a folder, all of it');
  const added = join(dirname(newest), `moi-${basename(newest)}`);
  // By its date it is the newest of all, whatever its name.
  const text = readFileSync(newest, 'utf8').replace(/^date: (\S{10}).*$/m, 'date: $1T23:59:59+07:00');
  writeFileSync(added, text);
  yield rebuild('one newest article added');
  if (!isLarge) {
    yield verify('then verified');
    yield deploy('then deployed to the folder');
  }
  rmSync(added);
  yield rebuild('it is deleted again');
  if (checkOutAgain(content)) yield rebuild('all files checked out again');
}

/** Puts a fresh clone in a content folder's place, as each run of a CI does; false where there is no git. */
function checkOutAgain(content: string): boolean {
  const git = (...words: string[]) => spawnSync('git', words, { cwd: content, stdio: 'ignore' }).status === 0;
  const name = ['-c', 'user.name=bench', '-c', 'user.email=bench@kho-bai.example'];
  if (!git('init') || !git('add', '.') || !git(...name, 'commit', '-m', 'bench')) return false;
  const origin = `${content}-origin`;
  renameSync(content, origin);
  return spawnSync('git', ['clone', '--quiet', origin, content]).status === 0;
}

function prepareHugo(folder: string, count: number): (() => Measurement) | undefined {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined;
  const site = join(folder, 'hugo');
  cpSync(join(PROJECT_DIR, 'scripts/bench/hugo'), site, { recursive: true });
  writeHugoContent(join(site, 'content'), count);
  return () => {
    rmSync(join(site, 'public'), { recursive: true, force: true });
    return measure('hugo', ['--quiet'], site);
  };
}
