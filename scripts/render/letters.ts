import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font, Glyph, PathCommand } from 'opentype.js';

/** Sets text as outlines, so that no font of the machine enters a picture. */
export interface Letters {
  /** Width of a line in pixels. */
  measure(text: string, size: number): number;
  /** SVG path data of a line that begins at `x` on the baseline `y`; signs that the face lacks are left out. */
  outline(text: string, place: { x: number; y: number; size: number }): string;
}

/** Noto Serif Bold comes in parts; Vietnamese needs two. */
const PARTS = ['latin', 'vietnamese'];

/** Loads the face of the drawn cards: Noto Serif Bold (SIL Open Font License 1.1). */
export async function loadLetters(): Promise<Letters> {
  const { default: opentype } = await import('opentype.js');
  const { resolve } = createRequire(import.meta.url);
  const fonts: Font[] = [];
  for (const part of PARTS) {
    const file = resolve(`@fontsource/noto-serif/files/noto-serif-${part}-700-normal.woff`);
    fonts.push(opentype.parse(new Uint8Array(await readFile(file)).buffer));
  }
  return createLetters(fonts);
}

function createLetters(fonts: readonly Font[]): Letters {
  const find = (character: string): { glyph: Glyph; em: number } | undefined => {
    for (const font of fonts) {
      const glyph = font.charToGlyph(character);
      if (glyph.index !== 0) return { glyph, em: font.unitsPerEm };
    }
    return undefined;
  };
  const findAll = (text: string) => [...text.normalize('NFC')].flatMap((character) => find(character) ?? []);
  const widthOf = ({ glyph, em }: { glyph: Glyph; em: number }, size: number) =>
    ((glyph.advanceWidth ?? 0) * size) / em;
  return {
    measure: (text, size) => findAll(text).reduce((width, found) => width + widthOf(found, size), 0),
    outline(text, { x, y, size }) {
      let at = x;
      let path = '';
      for (const found of findAll(text)) {
        path += found.glyph.getPath(at, y, size).commands.map(writeCommand).join('');
        at += widthOf(found, size);
      }
      return path;
    },
  };
}

// The package's own writer gives NaN for numbers next to a whole one.
function writeCommand(command: PathCommand): string {
  switch (command.type) {
    case 'Z':
      return 'Z';
    case 'Q':
      return `Q${writeNumbers(command.x1, command.y1, command.x, command.y)}`;
    case 'C':
      return `C${writeNumbers(command.x1, command.y1, command.x2, command.y2, command.x, command.y)}`;
    default:
      return command.type + writeNumbers(command.x, command.y);
  }
}

function writeNumbers(...numbers: readonly number[]): string {
  return numbers.map((number) => Math.round(number * 10) / 10).join(' ');
}
