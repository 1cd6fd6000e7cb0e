import type { Author } from '../../content/archive.ts';
import { collapseSpaces } from '../../text/normalize.ts';
import { sameNameKey } from '../../text/fold.ts';
import type { KnownAuthors } from './known-authors.ts';

/** Whom the words of an editor mean. */
export type AuthorChoice =
  | { author: Author }
  /** Nobody of this name has written yet; `nearest` is the known name that may be meant. */
  | { unknown: Author; nearest: string | undefined }
  /** Several people bear the name. */
  | { shared: readonly Author[] };

/**
 * Reads `Họ tên` or `Họ tên, Đơn vị`. A known name is spelled as in the archive, and takes its unit from there where none
 * is given. Undefined when there is no name.
 */
export function chooseAuthor(words: string, known: KnownAuthors): AuthorChoice | undefined {
  const [, name = '', unit = ''] = /^([^,]*),?(.*)$/s.exec(collapseSpaces(words)) ?? [];
  const written = toAuthor(name.trim(), unit.trim());
  if (written.name === '') return undefined;
  const found = known.find(written.name);
  const [first] = found;
  if (first === undefined) return { unknown: written, nearest: known.findNearest(written.name) };
  if (written.unit === undefined) return found.length > 1 ? { shared: found } : { author: first };
  const unitKey = sameNameKey(written.unit);
  const same = found.find((author) => author.unit !== undefined && sameNameKey(author.unit) === unitKey);
  return { author: same ?? { name: first.name, unit: written.unit } };
}

function toAuthor(name: string, unit: string): Author {
  return unit === '' ? { name } : { name, unit };
}
