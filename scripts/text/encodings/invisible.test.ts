import { expect, test } from 'vitest';
import { dropInvisible } from './invisible.ts';

test.each([
  ['\uFEFFĐiện\u200B Bi\u00ADên\u200E', 'Điện Biên'],
  ['xã\u200D Nà\u200C Nhạn\u2060', 'xã Nà Nhạn'],
  ['số\u200D 7\u200D', 'số 7'],
  ['một\u00A0hai\tba\nbốn', 'một\u00A0hai\tba\nbốn'],
  ['👩\u200D🌾 và 👨\u200D👩\u200D👧', '👩\u200D🌾 và 👨\u200D👩\u200D👧'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
])('%j is seen as %j', (text, seen) => {
  expect(dropInvisible(text)).toBe(seen);
});
