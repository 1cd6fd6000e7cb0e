import type { Problem } from '../../content/problem.ts';
import { formatNumber } from '../../text/number.ts';
import { formatProblems, type ProblemFormat } from './print-problems.ts';

/** Most warnings that are told one by one where nobody asked for them. */
const FEW = 20;

/**
 * Puts problems into the form that was asked for, for commands that do something else than check: of many warnings, as an imported
 * archive has, only how many there are of each kind, and those that came up since.
 * @param told what was told the time before; nothing the first time
 */
export function formatBriefly(
  problems: readonly Problem[],
  contentDir: string,
  format: ProblemFormat,
  told: readonly Problem[] = [],
): string {
  const warnings = problems.filter(isWarning);
  if (warnings.length <= FEW) return formatProblems(problems, contentDir, format);
  const known = new Set((told.length === 0 ? problems : told).map((problem) => JSON.stringify(problem)));
  const fresh = warnings.filter((problem) => !known.has(JSON.stringify(problem)));
  const shown = new Set(fresh.length > FEW ? [] : fresh);
  const lines = problems.filter((problem) => !isWarning(problem) || shown.has(problem));
  return `${formatProblems(lines, contentDir, format)}${countKinds(warnings)} Hãy chạy npm run check để xem từng chỗ.\n`;
}

function isWarning({ severity }: Problem): boolean {
  return severity === 'warning';
}

/** "1.004 cảnh báo (1.000 summary-missing, 4 photo-small)." */
function countKinds(warnings: readonly Problem[]): string {
  const kinds = new Map<string, number>();
  for (const { code } of warnings) kinds.set(code, (kinds.get(code) ?? 0) + 1);
  const counted = [...kinds]
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => `${formatNumber(count)} ${code}`);
  return `${formatNumber(warnings.length)} cảnh báo (${counted.join(', ')}).`;
}
