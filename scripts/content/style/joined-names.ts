import { isMapping } from '../schema/clean-values.ts';

/** What stands between two names, or between a name and an office. */
const MARK = /\s*[,;&+]\s*|\s[-–—]\s|\s+và\s+/u;
/** A person's name: two to five words with a capital each. */
const PERSON = /^\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,4}$/u;

/** Finds names of authors that go on behind a person's, `Lò Văn An - Vàng Thị Bình`: to the site this is one person. */
export function findJoinedNames(author: unknown): { name: string; path: PropertyKey[] }[] {
  const isList = Array.isArray(author);
  return [author].flat().flatMap((item: unknown, index) => {
    const hasName = isMapping(item) && 'name' in item;
    const name = hasName ? item['name'] : item;
    if (typeof name !== 'string') return [];
    const mark = MARK.exec(name.trim());
    if (mark === null || !PERSON.test(name.trim().slice(0, mark.index))) return [];
    return [
      { name: name.trim(), path: ['author', ...(isList ? [index] : []), ...(hasName ? ['name'] : [])] },
    ];
  });
}
