import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { PROJECT_DIR } from '../build/project.ts';
import { EXIT, runCommand } from '../cli/terminal/command.ts';
import { readNumber } from '../cli/terminal/read-number.ts';
import { LARGEST_REPEATED, measureSteps, type Step } from './build-steps.ts';
import { readSizes } from './read-sizes.ts';

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
      for (const step of measureSteps(count, most)) {
        const row = formatRow(count, step);
        rows.push(row);
        process.stdout.write(`${row}\n`);
        writeFileSync(RESULTS, `${describeMachine(sizes, most)}\n\n${rows.join('\n')}\n`);
      }
    }
    return EXIT.done;
  },
});

function formatRow(count: number, { name, taken, rendered }: Step): string {
  const { wallSeconds, cpuSeconds, peakMegabytes } = taken;
  const figures = [wallSeconds.toFixed(2), cpuSeconds.toFixed(2), peakMegabytes.toFixed(0), rendered ?? ''];
  return `| ${count} | ${name} | ${figures.join(' | ')} |`;
}

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
