import { expect, it } from 'vitest';
import { findDominantColour, PLACEHOLDER_COLOURS, placeholderRules } from './placeholder-colours.ts';

function pixelsOf(...colours: string[]): Uint8Array {
  return Uint8Array.from(colours.flatMap((colour) => [...Buffer.from(colour.slice(1), 'hex')]));
}

it('there are 32 different colours, all well-formed', () => {
  expect(new Set(PLACEHOLDER_COLOURS).size).toBe(32);
  for (const colour of PLACEHOLDER_COLOURS) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
});

it('each colour is its own nearest', () => {
  expect(PLACEHOLDER_COLOURS.map((colour) => findDominantColour(pixelsOf(colour), 3))).toEqual(
    PLACEHOLDER_COLOURS.map((_, index) => index),
  );
});

it.each<[name: string, pixels: Uint8Array, channels: number, index: number]>([
  ['most pixels decide', pixelsOf('#000000', '#5477b2', '#5477b3'), 3, 27],
  ['of equals the first colour is taken', pixelsOf('#f2eee9', '#100d0a'), 3, 0],
  ['a fourth channel is passed over', Uint8Array.from([255, 255, 255, 0]), 4, 7],
  ['one channel is grey', Uint8Array.from([255, 255, 0]), 1, 7],
  ['no pixels are the first colour', new Uint8Array(), 3, 0],
])('%s', (_name, pixels, channels, index) => {
  expect(findDominantColour(pixels, channels)).toBe(index);
});

it('the rules give each class its colour and nothing else', () => {
  const rules = placeholderRules().trim().split('\n');
  expect(rules).toHaveLength(32);
  expect(rules[31]).toBe('.mau-31 { background: #daa7d5; }');
});
