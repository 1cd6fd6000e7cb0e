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
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { PROJECT_DIR } from '../build/project.ts';
import { EXIT, runCommand } from '../cli/terminal/command.ts';
import { readNumber } from '../cli/terminal/read-number.ts';
import { writeContent, writeHugoContent } from './bench-corpus.ts';
import { generateArticles } from './corpus.ts';
import { type Measurement, measure, medianOf } from './measure.ts';
import { readSizes } from './read-sizes.ts';

/**
 * Largest corpus that is built several times, by the peer too, with the search index, and deployed: beyond, each takes minutes and
 * many gigabytes.
 */
const LARGEST_REPEATED = 10_000;

const RESULTS = join(PROJECT_DIR, 'scripts/bench/results.md');

await runCommand({
  help: `
npm run bench -- [--runs N] [SỐ-BÀI…]

Đo thời gian dựng trang của những kho bài tự sinh, cạnh Hugo nếu máy có cài; ghi vào scripts/bench/results.md.
  SỐ-BÀI    các cỡ kho cần đo (1000 10000)
  --runs N  số lần đo, lấy trung vị (3)
`,
  options: { runs: { type: 'string', default: '3' } },
  words: true,
  async run({ runs }, words) {
    const sizes = readSizes(words, [1000, 10_000]);
    const most = readNumber('--runs', runs, { min: 1, max: 99 });
    const rows = [
      '| articles | step | wall s | CPU s | peak MB | pages made |',
      '| ---: | --- | ---: | ---: | ---: | ---: |',
    ];
    for (const count of sizes) {
      for (const row of benchSize(count, count <= LARGEST_REPEATED ? most : 1)) {
        rows.push(row);
        process.stdout.write(`${row}\n`);
        writeFileSync(RESULTS, `${describeMachine(sizes, most)}\n\n${rows.join('\n')}\n`);
      }
    }
    return EXIT.done;
  },
});

function describeMachine(sizes: readonly number[], runs: number): string {
  const cpu = cpus()[0]?.model ?? 'unknown processor';
  const day = new Date().toISOString().slice(0, 10);
  const hugo = spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  return [
    '# Build timings',
    '',
    `Measured on ${day} by \`npm run bench -- ${sizes.join(' ')}\`; medians of ${runs} cold builds, in turn with the peer; of more than ${LARGEST_REPEATED} articles one, and all without the search index.`,
    `${availableParallelism()} cores (${cpu}), Node ${process.versions.node}${hugo === '' ? ', no Hugo installed' : `, ${hugo.split(' ').slice(0, 2).join(' ')}`}.`,
    'Memory is the resident peak of the process with its threads. Without `--no-search` a build makes the search index too.',
  ].join('\n');
}

function* benchSize(count: number, runs: number): Generator<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kho-bai-bench-'));
  const content = join(folder, 'content');
  writeContent(content, count);
  const out = join(folder, 'dist');
  const report = join(folder, 'report.json');
  const run = (command: string, ...flags: string[]): Measurement =>
    measure(
      process.execPath,
      ['--max-semi-space-size=32', 'scripts/cli/launch.js', command, ...flags],
      PROJECT_DIR,
    );
  const build = (...flags: string[]): Measurement => {
    const paths = ['--content', content, '--out', out, '--cache', join(folder, 'cache'), '--report', report];
    return run('build', ...paths, ...flags);
  };
  const deploy = () => run('deploy', '--dist', out, '--target', `directory:${join(folder, 'site')}`);
  const forget = () => {
    for (const name of ['dist', 'cache']) rmSync(join(folder, name), { recursive: true, force: true });
  };
  const row = (
    step: string,
    { wallSeconds, cpuSeconds, peakMegabytes }: Measurement,
    pages: number | string,
  ) =>
    `| ${count} | ${step} | ${wallSeconds.toFixed(2)} | ${cpuSeconds.toFixed(2)} | ${peakMegabytes.toFixed(0)} | ${pages} |`;
  const isLarge = count > LARGEST_REPEATED;
  const flags = isLarge ? ['--no-search'] : [];
  const rendered = () => (JSON.parse(readFileSync(report, 'utf8')) as { rendered: number }).rendered;

  if (!isLarge) build();
  const cold: Measurement[] = [];
  const coldWithSearch: Measurement[] = [];
  const peer: Measurement[] = [];
  const hugo = isLarge ? undefined : prepareHugo(folder, count);
  for (let turn = 0; turn < runs; turn += 1) {
    forget();
    cold.push(build('--no-search'));
    if (isLarge) continue;
    forget();
    coldWithSearch.push(build());
    if (hugo !== undefined) peer.push(hugo());
  }
  if (peer.length > 0) yield row('Hugo, cold', medianOf(peer), '');
  yield row('cold, --no-search', medianOf(cold), rendered());
  if (!isLarge) yield row('cold', medianOf(coldWithSearch), rendered());
  yield row('nothing changed', build(...flags), rendered());

  const articles = [...generateArticles(count)].map(({ path }) => join(content, 'articles', path));
  const newest = articles.at(-1) ?? '';
  const middle = articles[Math.floor(count / 2)] ?? '';
  appendFileSync(middle, '\nMột câu thêm vào.\n');
  yield row('one body changed', build(...flags), rendered());
  writeFileSync(middle, readFileSync(middle, 'utf8').replace(/^title: "/m, 'title: "Mới: '));
  yield row('one title changed', build(...flags), rendered());
  if (!isLarge) yield row('deployed to a folder, all of it', deploy(), '');
  const added = join(dirname(newest), `moi-${basename(newest)}`);
  // By its date it is the newest of all, whatever its name.
  writeFileSync(
    added,
    readFileSync(newest, 'utf8').replace(/^date: (\S{10}).*$/m, 'date: $1T23:59:59+07:00'),
  );
  yield row('one newest article added', build(...flags), rendered());
  if (!isLarge) {
    yield row('then verified', run('verify', '--dist', out), '');
    yield row('then deployed to the folder', deploy(), '');
  }
  rmSync(added);
  yield row('it is deleted again', build(...flags), rendered());
  if (checkOutAgain(content)) yield row('all files checked out again', build(...flags), rendered());
  rmSync(folder, { recursive: true });
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
