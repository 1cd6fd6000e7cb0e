/** A field that holds words, with a value in no quotes that goes on after ` #`. */
const CUT =
  /^(?:\s*- +|\s*)(?:title|summary|author|name|unit|caption|alt|credit|reason|text|source|tags|places)[ \t]*:[ \t]+(?!["'#|>[{])[^\n]*?\S[ \t]+#/;

/**
 * Where YAML takes words of a field for a remark, `title: Trạm # 3`.
 * @returns line and column of each `#`, counted from 1 within the text
 */
export function findRemarks(yaml: string): { line: number; column: number }[] {
  if (!yaml.includes(' #')) return [];
  return yaml.split('\n').flatMap((text, index) => {
    const found = CUT.exec(text);
    return found === null ? [] : [{ line: index + 1, column: found[0].length }];
  });
}
