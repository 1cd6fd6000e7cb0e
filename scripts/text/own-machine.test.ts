import { expect, it } from 'vitest';
import { findPathOnOwnMachine } from './own-machine.ts';

it.each([
  ['http://localhost:8080/2021/08/x/', '/2021/08/x/'],
  ['HTTP://LocalHost/?q=a#b', '/?q=a#b'],
  ['//127.0.0.1:3000', '/'],
  ['http://[::1]:8080/x', '/x'],
])('%s can be opened on one machine alone', (address, path) => {
  expect(findPathOnOwnMachine(address)).toBe(path);
});

it.each([
  'https://localhost.example/',
  'https://a.example/localhost',
  'https://127.example/',
  'http://',
  '/localhost/',
  'localhost',
  'mailto:a@localhost',
])('%s can be opened anywhere, or is no web address', (address) => {
  expect(findPathOnOwnMachine(address)).toBeUndefined();
});
