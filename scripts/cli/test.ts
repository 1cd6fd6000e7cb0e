import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../content/usage-error.ts';
import { PROJECT_DIR } from '../build/project.ts';
import { EXIT, runCommand } from './terminal/command.ts';

/** Programs that the tests run, and the Debian packages that bring them. */
const PROGRAMS = [
  { name: 'chromium', path: process.env['CHROMIUM'] ?? '/usr/bin/chromium', variable: 'CHROMIUM' },
  { name: 'nginx', path: process.env['NGINX'] ?? '/usr/sbin/nginx', variable: 'NGINX' },
];

await runCommand({
  help: `
npm test [-- TÊN…]

Chạy mọi kiểm thử, hoặc chỉ những tệp có tên chứa TÊN. Cần Chromium và nginx: tự cài trên Debian và Ubuntu khi là root.
`,
  options: {},
  words: true,
  async run(_flags, words) {
    const vitest = join(PROJECT_DIR, 'node_modules/vitest/vitest.mjs');
    if (!existsSync(vitest))
      throw new UsageError('Chưa cài các gói để kiểm thử. Hãy chạy npm ci, không kèm --omit=dev.');
    installMissing();
    const folder = mkdtempSync(join(tmpdir(), 'kho-bai-test-'));
    const report = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...words], {
      cwd: PROJECT_DIR,
      stdio: 'inherit',
    });
    const counts = JSON.parse(readFileSync(report, 'utf8')) as Record<
      'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numFailedTestSuites',
      number
    >;
    rmSync(folder, { recursive: true });
    const failed = Math.max(counts.numFailedTests, status === 0 ? 0 : 1);
    if (counts.numPendingTests > 0) process.stderr.write(`${counts.numPendingTests} kiểm thử bị bỏ qua\n`);
    process.stdout.write(`${counts.numPassedTests} passed, ${failed} failed\n`);
    return status === 0 && counts.numPendingTests === 0 ? EXIT.done : EXIT.problems;
  },
});

function installMissing(): void {
  const missing = PROGRAMS.filter(({ path }) => !existsSync(path));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write(`Đang cài ${names.join(', ')}…\n`);
    runApt('update');
    runApt('install', '-y', '--no-install-recommends', ...names);
  }
  const absent = missing.filter(({ path }) => !existsSync(path));
  if (absent.length === 0) return;
  const remedy = absent.map(({ name, variable }) => `${name} (hoặc đặt ${variable}=đường-dẫn)`).join(', ');
  throw new UsageError(`Kiểm thử cần các chương trình chưa có trên máy này: ${remedy}.`);
}

function runApt(...args: string[]): void {
  spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
