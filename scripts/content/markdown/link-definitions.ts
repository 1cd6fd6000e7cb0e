import type { MarkdownIt, StateBlock } from 'markdown-it';
import { normalizeReference } from 'markdown-it/lib/common/utils.mjs';
import readDefinition from 'markdown-it/lib/rules_block/reference.mjs';

/** Words in brackets; of brackets within brackets, the innermost. */
const BRACKETS = /\[((?:[^[\]\\]|\\[\s\S])+)\]/g;
/** The label that begins a definition; before it in its line stand only signs of quotations, lists and footnotes. */
const OPENING = /^(?:[ \t>*+-]|\d{1,9}[.)]|\[\^[^\] \n]+\]:)*\[(?:[^[\]\\]|\\[\s\S])+\]:/gm;
/** `[label]: address "title"`, with nothing behind it. */
const DEFINITION =
  /^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*[^\s"'(]\S*(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gm;
/** The end of a link's words, and its label. */
const NAMED = /\]\[([^[\]\n]+)\]/g;
const LABEL = /\[((?:[^[\]\\]|\\[\s\S])+)\]:/y;

/**
 * Leaves definitions that no link or picture uses as they are written: `[Nguồn]: TTXVN` is a line of an article, which CommonMark
 * would drop.
 */
export function keepUnusedDefinitions(parser: MarkdownIt): void {
  let known = { source: '', labels: new Set<string>() };
  const labelsOf = (source: string) => {
    if (known.source !== source) known = { source, labels: findLabels(source) };
    return known.labels;
  };
  parser.block.ruler.at('reference', (state, startLine, endLine, silent) => {
    const label = readLabel(state, startLine);
    return (
      label !== undefined &&
      labelsOf(state.src).has(label) &&
      readDefinition(state, startLine, endLine, silent)
    );
  });
}

/** A text without definitions that a link or picture uses, and without the labels of these. */
export function dropDefinitions(markdown: string): string {
  if (!markdown.includes(']:')) return markdown;
  const labels = findLabels(markdown);
  const defined = new Set<string>();
  const rest = markdown.replace(DEFINITION, (line, written: string) => {
    const label = normalizeReference(written);
    if (!labels.has(label)) return line;
    defined.add(label);
    return '';
  });
  if (defined.size === 0) return rest;
  return rest.replace(NAMED, (named, label: string) =>
    defined.has(normalizeReference(label)) ? ']' : named,
  );
}

/** The label of what may be a definition, in the form in which labels are compared. */
function readLabel({ src, bMarks, tShift }: StateBlock, line: number): string | undefined {
  LABEL.lastIndex = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
  const label = LABEL.exec(src)?.[1];
  return label === undefined ? undefined : normalizeReference(label);
}

/** All that stands in brackets, but for the labels of definitions. */
function findLabels(source: string): Set<string> {
  const brackets = source.replace(OPENING, '').matchAll(BRACKETS);
  return new Set(Array.from(brackets, ([, label = '']) => normalizeReference(label)));
}
