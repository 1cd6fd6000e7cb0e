import { type Run, textOfRuns } from '../page/block.ts';
import type { WordImage, WordNode } from './document.ts';

/** Pictures of a paragraph, and the words that stand below them. */
export interface PicturePiece {
  pictures: WordImage[];
  runs: Run[];
}

/**
 * Parts a paragraph at its pictures: one that has a line of its own, or stands behind the last words, stays there; one in the midst
 * of a line comes above the words around it.
 */
export function splitAtPictures(
  nodes: readonly WordNode[],
  readRuns: (nodes: readonly WordNode[]) => Run[],
): PicturePiece[] {
  const split: PicturePiece[] = [{ pictures: [], runs: [] }];
  for (const node of nodes.flatMap(partRun)) {
    const last = split.at(-1) as PicturePiece;
    const pictures = findImages(node);
    const runs = readRuns([node]);
    if (pictures.length > 0 && hasWords(last.runs)) split.push({ pictures, runs });
    else {
      last.pictures.push(...pictures);
      last.runs.push(...runs);
    }
  }
  const joined: PicturePiece[] = [];
  for (const piece of split) {
    const before = joined.at(-1);
    if (before !== undefined && hasWords(piece.runs) && !isLineBetween(before.runs, piece.runs)) {
      before.pictures.push(...piece.pictures);
      before.runs.push(...piece.runs);
    } else joined.push(piece);
  }
  return joined;
}

/** What a run holds, each as a run. */
function partRun(node: WordNode): WordNode[] {
  return node.type === 'run' ? node.children.map((child) => ({ ...node, children: [child] })) : [node];
}

export function findImages(node: WordNode): WordImage[] {
  if (node.type === 'image') return [node];
  return 'children' in node ? node.children.flatMap(findImages) : [];
}

function hasWords(runs: readonly Run[]): boolean {
  return textOfRuns(runs).trim() !== '';
}

function isLineBetween(before: readonly Run[], after: readonly Run[]): boolean {
  return /\n *$/.test(textOfRuns(before)) || /^ *\n/.test(textOfRuns(after));
}
