import { repairText } from '../../text/encodings/repair.ts';
import type { Block, Paragraph, Picture } from './block.ts';
import type { Page } from './page.ts';

const BULLET = /^[•◦▪●■\uF0B7]\s*/;
const PICTURE_LINE =
  /^[[(]?(?:(?:ảnh|hình|image|img)\s*:\s*)?([^\s[(][^\n\])]{0,150}\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic))[\])]?$/i;
const ADDRESS_LINE = /^(?:(?:URL|Địa chỉ|Link|Đường dẫn)\s*:?\s*)?(https?:\/\/\S+)$/i;
/** A day that a copy set together with the words after it: `10/08/2017Năm nay mưa về muộn`. */
const DAY_BEFORE_WORDS = /^[ \t]*\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d(?=\p{Lu})/gmu;
const TRAIL_MARK = /\s*[›»>→]\s*/;
/** Names of a page or section: no sentence, and no HTML that was copied along. */
const STEP = /^[\p{Lu}\p{N}][^<>,;!?]{0,78}[^<>,;!?.]$/u;
/** How far down a page the way to it may stand, and how far its address. */
const HEAD_LINES = 15;
const TOP_LINES = 2;

/** Reads text as it is copied from a page in a browser: one line for each paragraph, bullets, names of pictures. */
export function readTextPage(source: string): Page {
  // First of all: in text that went astray, marks that split lines are parts of letters.
  const { text, repairs } = repairText(source);
  const lines = text
    .replace(DAY_BEFORE_WORDS, '$&\n')
    .split('\n')
    .map((line) => line.trim());
  const last = lines.findLastIndex((line) => line !== '');
  const blocks: Block[] = [];
  const addresses: string[] = [];
  const trail: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const rows = readRows(lines, index);
    const bare = line.replace(BULLET, '');
    const address = ADDRESS_LINE.exec(bare)?.[1];
    if (rows.length > 1) {
      blocks.push({
        kind: 'table',
        rows: rows.map((row) => row.map((cell) => [{ text: cell }])),
        merged: false,
        hints: 'line',
        inMain: true,
      });
      index += rows.length - 1;
    } else if (address !== undefined && !isPicture(bare) && (blocks.length < TOP_LINES || index === last))
      addresses.push(address);
    else if (trail.length === 0 && blocks.length < HEAD_LINES && isTrail(bare)) trail.push(bare);
    else blocks.push(readLine(bare, bare === line ? 'line' : 'bullet'));
  }
  return { blocks, notes: new Map(), repairs, facts: { addresses, trail } };
}

function readLine(text: string, hints: string): Picture | Paragraph {
  const picture = PICTURE_LINE.exec(text)?.[1];
  return picture === undefined
    ? { kind: 'paragraph', runs: [{ text }], hints, inMain: true }
    : { kind: 'picture', sources: [picture], hints, inMain: true };
}

function isPicture(text: string): boolean {
  return PICTURE_LINE.test(text);
}

/** Neighbouring lines with as many cells, which a browser copies with tabs between them. */
function readRows(lines: readonly string[], start: number): string[][] {
  const rows: string[][] = [];
  for (let index = start; index < lines.length; index++) {
    const cells = (lines[index] ?? '').split('\t').map((cell) => cell.trim());
    if (cells.length < 2 || cells.length !== (rows[0]?.length ?? cells.length)) break;
    rows.push(cells);
  }
  return rows;
}

function isTrail(line: string): boolean {
  const steps = line.split(TRAIL_MARK);
  return steps.length > 1 && steps.length < 7 && line.length < 200 && steps.every((step) => STEP.test(step));
}
