import { expect, it } from 'vitest';
import { makeFolder, writeFiles } from '../../fixtures/scratch.ts';
import { findCodeVersion } from './code-version.ts';

const CODE = {
  'scripts/text/a.ts': 'export const a = 1;',
  'layouts/b.tsx': 'export const b = 2;',
  'scripts/edge/c.ts': 'export const c = 3;',
  'assets/style.css': 'a { color: red }',
  'package-lock.json': '{}',
  'wrangler.jsonc': '{}',
};

it('is the same in every folder', () => {
  expect(findCodeVersion(makeFolder(CODE))).toBe(findCodeVersion(makeFolder(CODE)));
});

it.each(Object.keys(CODE))('is another one when %s is', (path) => {
  const folder = makeFolder(CODE);
  const before = findCodeVersion(folder);
  writeFiles(folder, { [path]: '// something else' });
  expect(findCodeVersion(folder)).not.toBe(before);
});

it.each(['scripts/README.md', 'scripts/text/a.test.ts', 'layouts/b.test.tsx', 'scripts/cli/build.ts'])(
  'does not change with %s, which no build reads',
  (path) => {
    const folder = makeFolder(CODE);
    const before = findCodeVersion(folder);
    writeFiles(folder, { [path]: 'something' });
    expect(findCodeVersion(folder)).toBe(before);
  },
);
