import { execFileSync } from 'node:child_process';
import type { Problem } from '../../content/problem.ts';
import { cleanPath } from '../../text/normalize.ts';

/**
 * Problems of files that the commit at hand changed, before all others: GitHub shows ten notes of each kind, and those of an old
 * article's would take the place of a new one's. Of a pull request the commit is its merge. The order stays where git cannot tell.
 */
export function putChangedFirst(problems: readonly Problem[], contentDir: string): Problem[] {
  const changed = findChanged(contentDir);
  const isChanged = ({ file }: Problem) => changed.has(file);
  return [...problems.filter(isChanged), ...problems.filter((problem) => !isChanged(problem))];
}

function findChanged(contentDir: string): ReadonlySet<string> {
  try {
    const names = execFileSync(
      'git',
      ['diff', '--name-only', '-z', '--relative', 'HEAD^1', 'HEAD', '--', '.'],
      {
        cwd: contentDir,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: Infinity,
      },
    );
    return new Set(names.split('\0').map(cleanPath));
  } catch {
    return new Set();
  }
}
