import { compareText } from '../text/order.ts';

/** Stable names of everything that can be wrong with content; an editor may look them up, a tool may rely on them. */
export type ProblemCode =
  | 'address-lost'
  | 'alt-file-name'
  | 'attachment-unsupported'
  | 'author-joined'
  | 'author-unclear'
  | 'date-invalid'
  | 'date-order'
  | 'encoding-invalid'
  | 'field-invalid'
  | 'field-missing'
  | 'field-unknown'
  | 'file-duplicate'
  | 'file-empty'
  | 'file-missing'
  | 'file-outside'
  | 'file-too-large'
  | 'file-unused'
  | 'folder-date'
  | 'front-matter-code'
  | 'front-matter-invalid'
  | 'front-matter-missing'
  | 'history-missing'
  | 'history-shallow'
  | 'image-broken'
  | 'image-missing'
  | 'image-outside'
  | 'image-unsupported'
  | 'legacy-duplicate'
  | 'lines-joined'
  | 'link-broken'
  | 'link-unpublished'
  | 'merge-unresolved'
  | 'nesting-too-deep'
  | 'page-address'
  | 'photo-small'
  | 'quotes-straight'
  | 'section-unknown'
  | 'sign-shown'
  | 'site-missing'
  | 'slug-duplicate'
  | 'slug-invalid'
  | 'space-before-mark'
  | 'spaces-doubled'
  | 'summary-missing'
  | 'table-cells'
  | 'text-missing'
  | 'title-long'
  | 'title-repeated'
  | 'word-unknown'
  | 'words-dropped';

/** One thing that an editor has to mend (`error`) or had better look at (`warning`). */
export interface Problem {
  /** From the content folder: `articles/2021/08/x.md`. */
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
  code: ProblemCode;
  severity: 'error' | 'warning';
  /** Vietnamese: what is wrong, then what to write. */
  message: string;
}

/** Sorts by file, place and code, and drops repetitions, so that the same content always gives the same report. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const keyed = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...keyed.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** Whether the archive may not be published: at least one problem is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
