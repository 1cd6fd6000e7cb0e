import { CARD_IMAGE, type DrawnCard } from './card-image.ts';
import type { Letters } from './letters.ts';

const MARGIN = 80;
/** Largest size of the title at which it fits into so many lines is taken. */
const SIZES = [112, 96, 80, 64];
const MOST_LINES = 3;
const LINE_HEIGHT = 1.3;
const SMALL = 36;
/** A name that is too wide even so is cut. */
const SMALLEST = 22;

const PAPER = '#fffdf8';
const INK = '#1a1714';
const INK_MUTED = '#5a524a';
const RED = '#a31621';

/** Draws a card as SVG: the masthead's rule, the title in large letters, the site's name at the foot. */
export function drawCard({ title, siteTitle }: DrawnCard, letters: Letters): string {
  const { width, height } = CARD_IMAGE;
  const room = width - 2 * MARGIN;
  const { lines, size } = fitTitle(title, room, letters);
  const block = (lines.length - 1) * size * LINE_HEIGHT;
  const first = height / 2 - block / 2 + size * 0.35;
  const titlePaths = lines.map((line, index) =>
    letters.outline(line, { x: MARGIN, y: first + index * size * LINE_HEIGHT, size }),
  );
  const foot = fitFoot(siteTitle, room, letters);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<path fill="${PAPER}" d="M0 0h${width}v${height}H0z"/>`,
    `<path fill="${RED}" d="M${MARGIN} 64h${room}v12H${MARGIN}zM${MARGIN} 82h${room}v2H${MARGIN}z"/>`,
    `<path fill="${INK}" d="${titlePaths.join('')}"/>`,
    `<path fill="${INK_MUTED}" d="${letters.outline(foot.line, { x: MARGIN, y: height - 64, size: foot.size })}"/>`,
    '</svg>',
  ].join('');
}

function fitTitle(title: string, room: number, letters: Letters): { lines: string[]; size: number } {
  for (const size of SIZES) {
    const lines = breakLines(title, room, size, letters);
    if (lines.length <= MOST_LINES && lines.every((line) => letters.measure(line, size) <= room))
      return { lines, size };
  }
  const size = SIZES.at(-1) ?? SMALL;
  const lines = breakLines(title, room, size, letters).slice(0, MOST_LINES);
  return { lines: [...lines.slice(0, -1), `${lines.at(-1)}…`], size };
}

/** The whole name on one line, smaller where it must be. */
function fitFoot(name: string, room: number, letters: Letters): { line: string; size: number } {
  const fitting = Math.floor((SMALL * room) / Math.max(room, letters.measure(name, SMALL)));
  const size = Math.max(SMALLEST, fitting);
  const [line = '', ...rest] = breakLines(name, room, size, letters);
  return { line: rest.length === 0 ? line : `${line}…`, size };
}

/** Breaks a text between words; a word that is wider than the room stands on a line of its own. */
function breakLines(text: string, room: number, size: number, letters: Letters): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && letters.measure(longer, size) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
