import type { Place } from '../problem.ts';

/** Leads from the texts of a parsed source back to their lines and columns. */
export interface TextLocator {
  /** The texts that follow begin at this line or below; counted from 0. */
  enterBlock(line: number): void;
  /** Goes on to a text whose lines all stand in the source, each perhaps between other characters. */
  enterText(text: string): void;
  /** Place in the source of an offset in the text last entered. */
  inText(offset: number): Place;
  /** Place of an offset in the source. */
  inSource(offset: number): Place;
}

/** @param source text with `\n` as line end */
export function createTextLocator(source: string): TextLocator {
  const lines = source.split('\n');
  const places = createLineIndex(source);
  let block = 0;
  /** Where in the block's first line the last text ended: the cells of a row share a line. */
  let taken = 0;
  let pieces: string[] = [];
  let textPlaces = createLineIndex('');
  /** How much further right each line of the text stands in the source. */
  let shifts: (number | undefined)[] = [];

  const findShift = (depth: number, from: number) => {
    const piece = pieces[depth] ?? '';
    const bare = piece.trim();
    return Math.max((lines[block + depth] ?? '').indexOf(bare, from), 0) - piece.indexOf(bare);
  };

  return {
    enterBlock(line) {
      if (line !== block) taken = 0;
      block = line;
    },
    enterText(text) {
      pieces = text.split('\n');
      textPlaces = createLineIndex(text);
      shifts = [findShift(0, taken)];
      taken = (shifts[0] ?? 0) + (pieces[0] ?? '').length;
    },
    inText(offset) {
      const { line, column } = textPlaces(offset);
      const shift = (shifts[line - 1] ??= findShift(line - 1, 0));
      return { line: block + line, column: Math.max(column + shift, 1) };
    },
    inSource: places,
  };
}

/** Prepares a text for questions on which line an offset stands. */
function createLineIndex(text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= findLineStarts(text);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
