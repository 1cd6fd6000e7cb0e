import type { Block, Paragraph, Run } from './block.ts';

/** Blocks with every list of runs in them (paragraphs, captions, items, cells) replaced, in document order. */
export function mapRuns(blocks: readonly Block[], map: (runs: Run[]) => Run[]): Block[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return mapParagraph(block, map);
      case 'picture':
        return block.caption === undefined ? block : { ...block, caption: mapParagraph(block.caption, map) };
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, runs: map(item.runs) })) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(map)) };
    }
  });
}

/** Every list of runs in blocks, in document order. */
export function runsIn(blocks: readonly Block[]): Run[][] {
  const lists: Run[][] = [];
  mapRuns(blocks, (runs) => {
    lists.push(runs);
    return runs;
  });
  return lists;
}

function mapParagraph(paragraph: Paragraph, map: (runs: Run[]) => Run[]): Paragraph {
  return { ...paragraph, runs: map(paragraph.runs) };
}
