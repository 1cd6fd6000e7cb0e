import { expect, test } from 'vitest';
import { createLocator } from './locate.ts';
import { parseYaml } from './parse-yaml.ts';

test.each([
  ['summary: "Một\nhai"\ndate: x', 3, 7],
  ['summary: "Một\n\nhai \\"ba"\n\ndate: x', 5, 7],
  ["summary: 'Một\nngày: ''hai\n  - x: y\n\n'\ndate: x", 6, 7],
  ['images:\n  - caption: "Một\nhai"\n    src: a\ndate: x', 5, 7],
  ['tags:\n- "Một\nhai"\n- ba\ndate: x', 5, 7],
  ['title: "Bài" # "một\nsummary: "hai\nba"\ndate: x', 4, 7],
  ['tags: [một,\nhai, "ba]",\n# bốn\nnăm]\ndate: x', 5, 7],
  ['tags: [một,\nhai bản \'ba]\nsummary: |\n  "Bốn\n  {\ndate: x', 6, 7],
  ['"tags": [{a: một,\nb: hai}, c]\ndate: x', 3, 7],
  ['title: Bài\ndate: x', 2, 7],
])('in %j a field below lines that are not indented is on line %i, column %i', (yaml, line, column) => {
  expect(parseYaml(yaml)).toMatchObject({ date: 'x' });
  expect(createLocator(yaml, 1)(['date'])).toEqual({ line, column });
});
