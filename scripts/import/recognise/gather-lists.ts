import { type Block, type ListItem, type Paragraph, textOf } from '../page/block.ts';
import { ITEM } from '../page/paragraph-breaks.ts';

/**
 * Makes lists of the paragraphs that were typed as such: `- …` or `• …`, with `+ …` below it, as Vietnamese reports
 * have them; in copied text those whose bullet the page itself set, where two or more stand together.
 */
export function gatherLists(blocks: readonly Block[]): Block[] {
  const gathered: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const item =
      block.kind === 'paragraph' ? readItem(block, blocks[index - 1], blocks[index + 1]) : undefined;
    const last = gathered.at(-1);
    if (item === undefined) gathered.push(block);
    else if (last?.kind === 'list' && isItem(blocks[index - 1])) {
      last.items.push({
        ...item,
        depth: item.marker === '+' && last.items.some(({ marker }) => marker === '-') ? 1 : 0,
      });
    } else gathered.push({ kind: 'list', items: [item], hints: block.hints, inMain: block.inMain });
  }
  return gathered;
}

function readItem(
  paragraph: Paragraph,
  before: Block | undefined,
  after: Block | undefined,
): ListItem | undefined {
  const typed = ITEM.exec(textOf(paragraph));
  if (typed !== null) {
    const [first, ...rest] = paragraph.runs;
    // A style may begin within the marker; then the words are worth more than their style.
    const runs =
      first !== undefined && first.text.trimStart().startsWith(typed[0])
        ? [{ ...first, text: first.text.trimStart().slice(typed[0].length) }, ...rest]
        : [{ text: textOf(paragraph).slice(typed[0].length) }];
    return { depth: 0, marker: typed[1] === '+' ? '+' : '-', runs };
  }
  const isBulleted =
    paragraph.hints === 'bullet' && [before, after].some((block) => block?.hints === 'bullet');
  return isBulleted ? { depth: 0, marker: '-', runs: paragraph.runs } : undefined;
}

function isItem(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && (ITEM.test(textOf(block)) || block.hints === 'bullet');
}
