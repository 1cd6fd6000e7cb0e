import type { Place } from '../problem.ts';

/** A field that holds words, with a value in no quotes that goes on after ` #`, or that is a hashtag. */
const CUT =
  /^(?:\s*- +|\s*)(?:title|summary|author|name|unit|caption|alt|credit|reason|text|source|tags|places)[ \t]*:[ \t]+(?:#(?=[\p{L}\d])|(?!["'#|>[{])[^\n]*?\S[ \t]+#)/u;
/** The beginning of a field, and whether its value is a list of words. */
const FIELD = /^(?:(author|tags|places)|[^\s#-][^:]*)[ \t]*:/;
/** An item of such a list. */
const CUT_ITEM = /^\s*- +(?:#(?=[\p{L}\d])|(?!["'#|>[{])[^\n:]*?\S[ \t]+#)/u;

/**
 * Where YAML takes words of a field for a remark, `title: Trạm # 3`.
 * @returns where each `#` stands in the text
 */
export function findRemarks(yaml: string): Place[] {
  if (!yaml.includes(' #')) return [];
  let inWords = false;
  return yaml.split('\n').flatMap((text, index) => {
    const field = FIELD.exec(text);
    if (field !== null) inWords = field[1] !== undefined;
    const found = CUT.exec(text) ?? (inWords ? CUT_ITEM.exec(text) : null);
    return found === null ? [] : [{ line: index + 1, column: found[0].length }];
  });
}
