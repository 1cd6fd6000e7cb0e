/** The source of an expression for any of some phrases, one in each line; where they have a space, a text may have any white space. */
export function anyOf(phrases: string): string {
  return `(?:${phrases
    .trim()
    .split(/\s*\n\s*/)
    .join('|')
    .replaceAll(' ', String.raw`\s+`)})`;
}
