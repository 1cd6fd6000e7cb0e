import { type Block, type Paragraph, type Run, textOf } from '../page/block.ts';
import { mapRuns } from '../page/map-runs.ts';

const MARK = /^\s*(?:\[(\d{1,2})\]|\((\d{1,2})\)|(\d{1,2})(?=\s|\.\s))[.:]?\s*(?=\S)/;
/** What a raised figure belongs to: `km²`. */
const UNIT = /(?<!\p{L})[kcdm]?m$/u;
const RULE = /^(?:[-_—–*\s]{3,}|(?:chú\s+thích|ghi\s+chú)\s*:?)$/iu;

/** A text with its footnotes apart. */
export interface Footnoted {
  blocks: Block[];
  notes: ReadonlyMap<string, Paragraph>;
}

/** A note and the number that calls it. */
interface Note {
  id: string;
  paragraph: Paragraph;
}

/**
 * Finds the notes at the end of a text, numbered from 1 (`[1] Xem …`, `(1) …`, a list whose items lead back), and their marks
 * in it. Unless each note has a mark, they stay what they are: paragraphs that begin with a number.
 */
export function takeFootnotes(blocks: readonly Block[]): Footnoted {
  const found: Note[] = [];
  const album = blocks.slice(blocks.findLastIndex(({ kind }) => kind !== 'picture') + 1);
  let end = blocks.length - album.length;
  for (; end > 0; end--) {
    const notes = readNotes(blocks[end - 1]);
    if (notes === undefined) break;
    found.unshift(...notes);
  }
  const isNumbered = found.length > 0 && found.every(({ id }, index) => id === String(index + 1));
  if (!isNumbered) return { blocks: [...blocks], notes: new Map() };
  const called = new Set<string>();
  const ids = new Set(found.map(({ id }) => id));
  const before = blocks
    .slice(0, end)
    .filter((block, index) => !(index === end - 1 && RULE.test(textOf(block))));
  const marked = mapRuns(before, (runs) =>
    runs.flatMap((run, index) => (isPower(run, runs[index - 1]) ? [run] : markCalls(run, ids, called))),
  );
  if (called.size < ids.size) return { blocks: [...blocks], notes: new Map() };
  return { blocks: [...marked, ...album], notes: new Map(found.map(({ id, paragraph }) => [id, paragraph])) };
}

/** The notes that a block holds; undefined for one of the text. */
function readNotes(block: Block | undefined): Note[] | undefined {
  if (block?.kind === 'paragraph') {
    const id = noteIdOf(block);
    return id === undefined ? undefined : [{ id, paragraph: dropMark(block) }];
  }
  if (block?.kind !== 'list' || !block.items.every(({ runs }) => runs.some(leadsBack))) return undefined;
  const { hints, inMain } = block;
  return block.items.map(({ marker, runs }) => ({
    id: marker.replace('.', ''),
    paragraph: { kind: 'paragraph', runs: runs.filter((run) => !leadsBack(run)), hints, inMain },
  }));
}

/** Whether a run is the arrow behind a note, which leads to where it is called. */
function leadsBack({ href, text }: Run): boolean {
  return href?.startsWith('#') === true && /\S/.test(text) && !/\p{L}/u.test(text);
}

/** The number with which a paragraph begins, if it begins like a note: in brackets, raised, or as a link back. */
function noteIdOf(paragraph: Paragraph): string | undefined {
  const match = MARK.exec(textOf(paragraph));
  const [first] = paragraph.runs;
  const isBare = match?.[3] !== undefined;
  if (match === null || (isBare && first?.script !== 'super' && first?.href?.startsWith('#') !== true))
    return undefined;
  return match[1] ?? match[2] ?? match[3];
}

function dropMark(paragraph: Paragraph): Paragraph {
  let left = MARK.exec(textOf(paragraph))?.[0].length ?? 0;
  const runs = paragraph.runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
  return { ...paragraph, runs };
}

function isPower({ text, script }: Run, before: Run | undefined): boolean {
  return script === 'super' && /^[23]$/.test(text.trim()) && UNIT.test(before?.text ?? '');
}

function markCalls(run: Run, ids: ReadonlySet<string>, called: Set<string>): Run[] {
  const bare = run.text.trim().replace(/^[[(]|[\])]$/g, '');
  if (ids.has(bare) && (run.script === 'super' || run.href?.startsWith('#') === true)) {
    called.add(bare);
    return [{ text: run.text.trim(), note: bare }];
  }
  return run.text.split(/([[(]\d{1,2}[\])])/).flatMap((text) => {
    const id = /^[[(](\d{1,2})[\])]$/.exec(text)?.[1];
    if (id === undefined || !ids.has(id)) return text === '' ? [] : [{ ...run, text }];
    called.add(id);
    return [{ text, note: id }];
  });
}
