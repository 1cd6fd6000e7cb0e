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
  | 'link-disguised'
  | 'link-unpublished'
  | 'merge-unresolved'
  | 'nesting-too-deep'
  | 'page-address'
  | 'photo-repeated'
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

/** A place in a text: line and column, counted from 1; columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** One thing that an editor has to mend (`error`) or had better look at (`warning`). */
export interface Problem extends Place {
  /** From the content folder: `articles/2021/08/x.md`. */
  file: string;
  code: ProblemCode;
  severity: 'error' | 'warning';
  /** Vietnamese: what is wrong, then what to write. */
  message: string;
}

/** Why something cannot be used, wherever that is told. */
export type Refusal = Pick<Problem, 'code' | 'message'>;

const TOP: Place = { line: 1, column: 1 };

/** What an editor has to mend, at a place or at the top of a file. */
export function makeError(file: string, code: ProblemCode, message: string, place = TOP): Problem {
  return { file, line: place.line, column: place.column, code, severity: 'error', message };
}

/** What an editor had better look at, at a place or at the top of a file. */
export function makeWarning(file: string, code: ProblemCode, message: string, place = TOP): Problem {
  return { file, line: place.line, column: place.column, code, severity: 'warning', message };
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
