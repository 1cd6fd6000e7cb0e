import { expect, it } from 'vitest';
import { findHiddenHost } from './hidden-host.ts';

it.each([
  'https://dienbien.gov.vn@noi-khac.example/',
  'http://dienbien.gov.vn:443@noi-khac.example',
  '//dienbien.gov.vn@noi-khac.example/a',
  String.raw`https:\\dienbien.gov.vn@noi-khac.example`,
  'https://dienbien.gov.vn%2Ftin@noi-khac.example/',
])('%s leads to a host that it does not begin with', (address) => {
  expect(findHiddenHost(address)).toBe('noi-khac.example');
});

it.each([
  'https://dienbien.gov.vn/@tin',
  'https://x.example/?a=b@c',
  'mailto:a@b.example',
  'a@b.jpg',
  'https://@[',
  'https://@x.example/',
])('%s hides no host', (address) => {
  expect(findHiddenHost(address)).toBeUndefined();
});
