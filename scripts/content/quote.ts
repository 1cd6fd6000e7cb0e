/** Longest words of an editor's that a message repeats, in UTF-16 units. */
export const LONGEST_QUOTE = 80;

/** An editor's words as a message repeats them: in quotes, and cut where they are long. */
export function quote(text: string): string {
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
}
