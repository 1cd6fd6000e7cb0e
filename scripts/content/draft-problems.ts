import { cleanText } from '../text/normalize.ts';
import { isMapping } from './schema/clean-values.ts';
import { readFlag } from './schema/fields.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** What an article may still lack while it is a draft. */
const MAY_LACK: ReadonlySet<ProblemCode> = new Set(['field-missing', 'file-missing', 'image-missing']);

/** Whether front-matter, as it was typed, calls its article a draft; told even where other fields are wrong. */
export function isDraft(data: unknown): boolean {
  const draft = isMapping(data) ? data['draft'] : undefined;
  return typeof draft === 'string' && readFlag(cleanText(draft).trim()) === true;
}

/** The problems of a draft: what it may still lack is a warning, for it is not published. */
export function forgiveDraft(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) =>
    MAY_LACK.has(problem.code) ? { ...problem, severity: 'warning' } : problem,
  );
}
