import { describe, expect, it } from 'vitest';
import { addOldAddresses } from './add-old-addresses.ts';

describe('addOldAddresses', () => {
  it.each([
    [
      'a field that is missing',
      'title: "A"   # giữ nguyên\n',
      'title: "A"   # giữ nguyên\nlegacyUrls:\n  - /b\n',
    ],
    ['a list', 'legacyUrls:\n  - /a\ntags: [x,  y]\n', 'legacyUrls:\n  - /a\n  - /b\ntags: [x,  y]\n'],
    ['a list at the end', 'title: A\nlegacyUrls:\n- /a\n', 'title: A\nlegacyUrls:\n  - /a\n  - /b\n'],
    ['a single address', 'legacyUrls: /a\ntitle: A\n', 'legacyUrls:\n  - /a\n  - /b\ntitle: A\n'],
    ['a list in brackets', 'legacyUrls: [/a]\ntitle: A\n', 'legacyUrls:\n  - /a\n  - /b\ntitle: A\n'],
    ['a field left blank', 'legacyUrls:\ntitle: A\n', 'legacyUrls:\n  - /b\ntitle: A\n'],
    ['one that is known', 'legacyUrls: [/b]\n', 'legacyUrls: [/b]\n'],
  ])('adds to %s', (_name, before, after) => {
    expect(addOldAddresses(`---\n${before}---\nNội dung --- x\n`, ['/b'])).toBe(
      `---\n${after}---\nNội dung --- x\n`,
    );
  });

  it('leaves a text without front-matter alone', () => {
    expect(addOldAddresses('Nội dung', ['/b'])).toBe('Nội dung');
  });
});
