import { join, sep } from 'node:path';
import type { Problem } from '../../content/problem.ts';
import { formatNumber } from '../../text/number.ts';
import { toOneLine } from '../../text/tame.ts';

export type ProblemFormat = 'text' | 'json' | 'github';

/**
 * Puts problems into the form that was asked for.
 * @param contentDir as the user named it; file names are given below it
 */
export function formatProblems(
  problems: readonly Problem[],
  contentDir: string,
  format: ProblemFormat,
): string {
  const named = problems.map((problem) => ({
    ...problem,
    file: join(contentDir, problem.file).replaceAll(sep, '/'),
  }));
  if (format === 'json') return `${JSON.stringify(named.map(orderFields), null, 2)}\n`;
  return named
    .map((problem) => `${format === 'github' ? toAnnotation(problem) : toLine(problem)}\n`)
    .join('');
}

/** "2 lỗi, 1 cảnh báo". */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [`${formatNumber(errors)} lỗi`] : []),
    ...(warnings > 0 ? [`${formatNumber(warnings)} cảnh báo`] : []),
  ];
  return parts.join(', ') || 'Không có lỗi';
}

function orderFields({ file, line, column, code, severity, message }: Problem): Problem {
  return { file, line, column, code, severity, message };
}

function toLine({ file, line, column, code, severity, message }: Problem): string {
  return toOneLine(
    `${file}:${line}:${column}  ${code}  ${severity === 'warning' ? '(cảnh báo) ' : ''}${message}`,
  );
}

/** The form that GitHub Actions turns into a note beside the line. */
function toAnnotation({ file, line, column, code, severity, message }: Problem): string {
  const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${code}`;
  return `::${severity} ${place}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
