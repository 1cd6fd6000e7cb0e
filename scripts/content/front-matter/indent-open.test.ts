import { expect, test } from 'vitest';
import { indentOpen } from './indent-open.ts';

test.each(['- ', ' ', '"', '[', "a: '"])(
  'a line of %j, 200,000 times over, stays as it is, and is read at once',
  (part) => {
    const line = part.repeat(200_000);
    expect(indentOpen(line)).toBe(line);
  },
);
