/** A pattern with the flag `g`, and what is said in place of a match: it gets the match and then the groups. */
export type SpeechRule = [pattern: RegExp, say: (match: string, ...groups: string[]) => string];

/** A pattern that matches whole words, in any letters. */
export function wordPattern(source: string, flags = ''): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, `gu${flags}`);
}

/** A group that matches any key of a table; the longest one where several fit. */
export function anyOf(words: Readonly<Record<string, string>>): string {
  const keys = Object.keys(words).sort((one, other) => other.length - one.length);
  return `(${keys.map((key) => key.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)).join('|')})`;
}
