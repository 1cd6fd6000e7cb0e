import { afterEach, describe, expect, test, vi } from 'vitest';
import { deflateText } from '../indexing/deflate.ts';
import { inflateText } from './inflate.ts';

const TEXT = 'Hiệu quả từ chủ trương giúp đỡ các xã đặc biệt khó khăn '.repeat(40);

afterEach(() => vi.unstubAllGlobals());

describe.each([
  ['with the platform’s own stream', () => {}],
  ['on a telephone that has none', () => vi.stubGlobal('DecompressionStream', undefined)],
])('%s', (_, prepare) => {
  test('a text is read as it was written', async () => {
    prepare();
    expect(await inflateText(deflateText(TEXT))).toBe(TEXT);
  });

  test('damaged bytes are reported', async () => {
    prepare();
    await expect(inflateText(deflateText(TEXT).subarray(0, 20))).rejects.toBeInstanceOf(Error);
  });
});
