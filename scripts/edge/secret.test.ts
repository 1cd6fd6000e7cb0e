import { expect, it } from 'vitest';
import { bearsKey } from './secret.ts';

function isLetIn(authorization: string, key: string | undefined): Promise<boolean> {
  return bearsKey(new Request('https://kho.example/_v/export', { headers: { authorization } }), key);
}

it.each([undefined, ''])('where the key is %j nobody bears it', async (key) => {
  for (const given of ['', 'Bearer', 'Bearer undefined']) expect(await isLetIn(given, key)).toBe(false);
});

it('of many keys one alone opens', async () => {
  const keys = Array.from({ length: 2000 }, (_, number) => `khoa-${number}`);
  const isOpened = await Promise.all(keys.map((key) => isLetIn(`Bearer ${key}`, 'khoa-700')));
  expect(keys.filter((_, index) => isOpened[index])).toEqual(['khoa-700']);
});
