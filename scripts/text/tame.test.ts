import { expect, it } from 'vitest';
import { spellUnseen, toOneLine } from './tame.ts';

it.each([
  ['ảnh\u001B]0;x\u0007.jpg', 'ảnh ]0;x .jpg'],
  ['a\n::error::b', 'a ::error::b'],
  ['a\u202Egpj.exe', 'a gpj.exe'],
  ['Bản Ðề Xá', 'Bản Ðề Xá'],
])('%j is one line that commands nothing', (text, line) => {
  expect(toOneLine(text)).toBe(line);
});

it.each([
  ['a\u001B[31mb\u009B', 'a<U+001B>[31mb<U+009B>'],
  ['a\u200Bb\u202E', 'a<U+200B>b<U+202E>'],
  ['một\r\n\thai\rba', 'một\r\n\thai<U+000D>ba'],
])('%j shows what nobody sees', (text, shown) => {
  expect(spellUnseen(text)).toBe(shown);
});
