import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_DIR } from '../build/project.ts';
import { DeployError } from './deploy-error.ts';

/** The last version that runs on Node 20; npx fetches it when it is needed, since it is larger than all the rest. */
const WRANGLER = 'wrangler@4.86.0';

/** The words for npx that send a site. @param dist absolute */
export function makeDeployCommand(dist: string): string[] {
  return makeCommand('deploy', '--assets', dist);
}

/** The words for npx that go back to the version before. */
export function makeRollbackCommand(): string[] {
  return makeCommand('rollback', '--yes', '--message', 'npm run deploy');
}

function makeCommand(...words: readonly string[]): string[] {
  return ['--yes', WRANGLER, ...words, '--config', join(PROJECT_DIR, 'wrangler.jsonc')];
}

/**
 * Runs wrangler by npx; its words go to the terminal.
 * @param words from `makeDeployCommand` or `makeRollbackCommand`
 * @throws DeployError when it can't be run or fails
 */
export async function runWrangler(words: readonly string[]): Promise<void> {
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false' };
  const child = spawn('npx', words, { cwd: PROJECT_DIR, env, stdio: ['inherit', 2, 2] });
  const [exit, signal] = await once(child, 'close').catch((error: NodeJS.ErrnoException) => {
    throw new DeployError(`Máy này không chạy được lệnh npx (${error.code}).`);
  });
  if (exit !== 0)
    throw new DeployError(
      `wrangler không làm được (${exit ?? signal}). Hãy xem lý do ở các dòng trên, khắc phục rồi chạy lại.`,
      { isFault: true },
    );
}
