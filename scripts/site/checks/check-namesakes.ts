import type { Archive } from '../../content/archive.ts';
import type { ContentFolder } from '../../content/disk/content-folder.ts';
import { groupBy } from '../../content/group-by.ts';
import { createFieldLocator } from '../../content/front-matter/locate-field.ts';
import { describe } from '../../content/messages.ts';
import { makeWarning, type Problem } from '../../content/problem.ts';
import { sameNameKey } from '../../text/fold.ts';

/**
 * Warnings about authors whose name several people of `authors.yaml` bear, and whose unit is that of none: they are taken
 * for one person more.
 */
export function checkNamesakes(
  folder: ContentFolder,
  { articles, people }: Pick<Archive, 'articles' | 'people'>,
): Problem[] {
  const told = people.filter(({ units }) => units.length > 0);
  const namesakes = [...groupBy(told, ({ name }) => sameNameKey(name))].filter(
    ([, group]) => group.length > 1,
  );
  if (namesakes.length === 0) return [];
  const unitsOf = new Map(namesakes.map(([key, group]) => [key, group.flatMap(({ units }) => units)]));
  const problems: Problem[] = [];
  for (const { file, authors } of articles) {
    for (const [index, { name, unit }] of authors.entries()) {
      const units = unitsOf.get(sameNameKey(name));
      const unitKey = sameNameKey(unit ?? '');
      if (units === undefined || units.some((one) => sameNameKey(one) === unitKey)) continue;
      const locate = createFieldLocator(folder, file);
      const place = locate(authors.length > 1 ? ['author', index] : ['author']);
      problems.push(makeWarning(file, 'author-unclear', describe.authorUnclear(name, unit, units), place));
    }
  }
  return problems;
}
