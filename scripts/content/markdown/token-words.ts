import type { Token } from 'markdown-it';

const LINE_ENDS: ReadonlySet<string> = new Set(['softbreak', 'hardbreak']);

/** The words of a text that was parsed, without markup, pictures and marks of notes; the end of a line is a space. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(wordsOfToken).join('');
}

function wordsOfToken({ type, content }: Token): string {
  if (LINE_ENDS.has(type)) return ' ';
  return type === 'image' ? '' : content;
}
