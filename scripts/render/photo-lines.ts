import type { Token } from 'markdown-it';

/**
 * Tokens in which lines that hold only photos are a paragraph of their own, even where no blank line parts them from
 * words above or below: a photo on its own line is not meant as part of a sentence.
 */
export function splitPhotoLines(tokens: readonly Token[]): Token[] {
  const split: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const opening = tokens[index - 1];
    const runs = opening?.type === 'paragraph_open' ? groupLines(token) : [];
    if (opening === undefined || runs.length < 2) {
      split.push(token);
      continue;
    }
    const closing = findClosing(tokens, index);
    for (const [place, children] of runs.entries()) {
      // Hidden each by itself, so each paragraph has its own.
      if (place > 0) split.push(copy(closing), copy(opening));
      split.push(Object.assign(copy(token), { children }));
    }
  }
  return split;
}

export function isImage({ type }: Token): boolean {
  return type === 'image';
}

/** Whether tokens within a paragraph show photos and nothing else. */
export function holdsOnlyPhotos(line: readonly Token[]): boolean {
  return line.some(isImage) && line.every((token) => isImage(token) || isBlank(token));
}

/** Whether a token shows nothing: the end of a line, or spaces. */
function isBlank(token: Token): boolean {
  return isBreak(token) || (token.type === 'text' && token.content.trim() === '');
}

function isBreak({ type }: Token): boolean {
  return type === 'softbreak' || type === 'hardbreak';
}

/** The end of the paragraph whose text stands at an index; in a footnote, the links back stand before it. */
function findClosing(tokens: readonly Token[], index: number): Token {
  let at = index + 1;
  while (tokens[at]?.type !== 'paragraph_close') at += 1;
  return tokens[at]!;
}

/** The parts of a paragraph, those of words and those of photos by turns; none where it has no photo. */
function groupLines({ type, content, children }: Token): Token[][] {
  if (type !== 'inline' || children === null || !content.includes('![')) return [];
  const runs: { ofPhotos: boolean; tokens: Token[] }[] = [];
  for (const line of splitLines(children)) {
    const ofPhotos = holdsOnlyPhotos(line);
    const last = runs.at(-1);
    if (last?.ofPhotos === ofPhotos) last.tokens.push(...line);
    else runs.push({ ofPhotos, tokens: line });
  }
  for (const { tokens } of runs.slice(0, -1)) tokens.pop();
  return runs.map(({ tokens }) => tokens);
}

/** The lines of a paragraph, each with its end; an end within a link or emphasis parts nothing. */
function splitLines(children: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const child of children) {
    lines.at(-1)?.push(child);
    if (isBreak(child) && child.level === 0) lines.push([]);
  }
  return lines;
}

function copy(token: Token): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token);
}
