import type { Block, List, Paragraph, Picture, Run, Table } from '../page/block.ts';
import { escapeLineStart } from './escape-markdown.ts';
import { joinItems } from './join-items.ts';
import { splitLines } from '../page/paragraph-breaks.ts';
import { writeRuns } from './write-runs.ts';

/** What only the surroundings of an article know. */
export interface Targets {
  /** File name of a picture beside the article; undefined for one that is left out, of which the caption stays. */
  nameOf(picture: Picture): string | undefined;
  /** Where a link is to lead; undefined where only its words stay. */
  linkTo(href: string): string | undefined;
}

/** Writes blocks and footnotes as the Markdown of an article's body. */
export function writeMarkdown(
  blocks: readonly Block[],
  notes: ReadonlyMap<string, Paragraph>,
  targets: Targets,
): string {
  const levels = new Set(blocks.map((block) => (block.kind === 'paragraph' ? block.level : undefined)));
  const top = [1, 2, 3, 4, 5].find((level) => levels.has(level)) ?? 6;
  let sign = '';
  const lists = joinItems(blocks);
  const parts = lists.map((block, place) => {
    switch (block.kind) {
      case 'paragraph':
        return writeParagraph(block, top, targets);
      case 'picture': {
        const name = targets.nameOf(block);
        if (name !== undefined) return `![](${name})`;
        return block.caption === undefined ? '' : writeParagraph(block.caption, top, targets);
      }
      case 'list':
        // Markdown would count on, if the next list had the same sign behind its numbers.
        sign = sign === '.' && lists[place - 1]?.kind === 'list' ? ')' : '.';
        return writeList(block, sign, targets);
      case 'table':
        return writeTable(block, targets);
    }
  });
  const footnotes = Array.from(notes, ([id, note]) => `[^${id}]: ${writeLine(note.runs, targets)}`);
  const text = [...parts, ...footnotes].filter((part) => part !== '').join('\n\n');
  // Paragraphs of one quotation stand in one.
  return text.replace(/^(> .*)\n\n(?=> )/gm, '$1\n>\n');
}

function writeParagraph({ runs, level, quoted }: Paragraph, top: number, targets: Targets): string {
  if (level !== undefined) return `${'#'.repeat(Math.min(6, level - top + 2))} ${writeLine(runs, targets)}`;
  const lines = splitLines(runs).map((line) => escapeLineStart(writeRuns(line, targets.linkTo).trim()));
  const text = lines.join('\\\n');
  return quoted === true ? text.replace(/^/gm, '> ') : text;
}

/** Each item is indented by the width of the markers that it stands below. */
function writeList({ items }: List, sign: string, targets: Targets): string {
  const widths: number[] = [];
  const lines = items.map(({ depth, marker, runs }) => {
    widths.length = Math.min(depth, widths.length);
    const shown = marker.replace(/\.$/, sign);
    const indent = widths.reduce((sum, width) => sum + width, 0);
    widths.push(shown.length + 1);
    return `${' '.repeat(indent)}${shown} ${escapeLineStart(writeLine(runs, targets))}`;
  });
  return lines.join('\n');
}

function writeTable({ rows }: Table, targets: Targets): string {
  const width = Math.max(...rows.map(({ length }) => length));
  const lines = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, index) =>
      writeLine(row[index] ?? [], targets).replaceAll('|', '\\|'),
    );
    return `| ${cells.join(' | ')} |`;
  });
  lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
  return lines.join('\n');
}

function writeLine(runs: readonly Run[], targets: Targets): string {
  return writeRuns(runs, targets.linkTo)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
