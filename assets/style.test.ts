import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { PAPER_COLOURS } from '../layouts/paper-colours.ts';
import { readStyles } from '../scripts/fixtures/stylesheet.ts';

const styles = readStyles('style.css');
const LIMITS = { 'style.css': 3.25 * 1024, 'lists.css': 2.25 * 1024 };

type Colours = Record<string, string>;

/** The custom properties of the block that begins with this selector, of those that are plain colours. */
function readColours(selector: string): Colours {
  const start = styles.indexOf(`${selector} {`);
  const block = styles.slice(start, styles.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]),
  );
}

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const light = readColours(':root');
const dark = readColours(":root:not([data-theme='light'])");

describe.each([
  ['light', light],
  ['dark', dark],
])('in %s colours', (_name, { paper = '', ink = '', ...others }) => {
  test('the text of articles has a contrast of 7 at least', () => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7);
  });

  test.each(['ink-muted', 'accent', 'accent-visited'])('%s has a contrast of 4.5 at least', (name) => {
    expect(contrast(others[name] ?? paper, paper)).toBeGreaterThanOrEqual(4.5);
  });
});

test('the dark colours are the same whether the system or the reader asks for them', () => {
  expect(readColours(":root[data-theme='dark']")).toEqual(dark);
});

test('what a browser draws around the site has the colours of its paper', () => {
  expect(PAPER_COLOURS).toEqual({ light: light['paper'], dark: dark['paper'] });
});

test.each(['h3', 'h4', 'h5', 'h6'])('no %s of a text is smaller than the text', (level) => {
  const rules = [...styles.matchAll(/\.bai-viet ([^{}]+)\{\s*font-size: ([\d.]+)rem/g)];
  const sizes = rules
    .filter(([, selector = '']) => selector.includes(level))
    .map(([, , size]) => Number(size));
  expect(Math.max(...sizes)).toBeGreaterThanOrEqual(1.125);
});

// Safari does not know it, and drops the whole declaration.
test.each(Object.keys(LIMITS))('%s says colour and thickness of an underline each by itself', (name) => {
  expect(readStyles(name)).not.toMatch(/text-decoration: \S+ /);
});

test.each(Object.entries(LIMITS))('%s as readers load it stays light', async (name, limit) => {
  const { code } = await transform(readStyles(name), { loader: 'css', minify: true });
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(limit);
});
