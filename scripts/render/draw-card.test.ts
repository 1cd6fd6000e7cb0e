import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { CARD_IMAGE } from './card-image.ts';
import { drawCard } from './draw-card.ts';
import { loadLetters } from './letters.ts';

const letters = await loadLetters();

describe('loadLetters', () => {
  it('has an outline for every Vietnamese letter, in both Unicode forms', () => {
    for (const letter of 'aăâbcdđeêghiklmnoôơpqrstuưvxyạảãàáậẩẫầấặẳẵằắẹẻẽèéệểễềếịỉĩìíọỏõòóộổỗồốợởỡờớụủũùúựửữừứỵỷỹỳý') {
      for (const sign of [letter, letter.toUpperCase(), letter.normalize('NFD')]) {
        expect([sign, letters.outline(sign, { x: 0, y: 0, size: 100 }).length > 20]).toEqual([sign, true]);
      }
    }
  });

  it('leaves out what the face lacks', () => {
    expect(letters.outline('漢😀', { x: 0, y: 0, size: 100 })).toBe('');
    expect(letters.measure('漢😀', 100)).toBe(0);
  });
});

describe('drawCard', () => {
  it.each([
    ['Thời sự', 'Kho bài'],
    [
      'Tài nguyên – Môi trường và những điều bạn đọc hỏi',
      'Trang thông tin điện tử của một cơ quan có tên rất dài ở miền núi',
    ],
    ['Một '.repeat(80), ''],
    ['Dài'.repeat(60), ''],
    ['', ''],
  ])('a card for %j is outlines alone, within its frame', (title, siteTitle) => {
    const svg = drawCard({ title, siteTitle }, letters);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/<text|NaN|e-/);
    const [, paths = ''] = /fill="#1a1714" d="([^"]*)"/.exec(svg) ?? [];
    const heights = [...paths.matchAll(/[ML]-?[\d.]+[ ,]?(-?[\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...heights, CARD_IMAGE.height)).toBeGreaterThan(64);
    expect(Math.max(...heights, 0)).toBeLessThan(CARD_IMAGE.height - 64);
  });

  it.each([
    ['Trang thông tin xã Nà Mẫu', 36, 'Trang thông tin xã Nà Mẫu'],
    [
      'Trang thông tin điện tử Ủy ban nhân dân xã Mường Phăng, tỉnh Điện Biên',
      27,
      'Trang thông tin điện tử Ủy ban nhân dân xã Mường Phăng, tỉnh Điện Biên',
    ],
    ['Trang tin '.repeat(12), 22, `${'Trang tin '.repeat(9).trim()}…`],
  ])('the name %j stands at the foot in a size of %i', (siteTitle, size, foot) => {
    const outline = letters.outline(foot, { x: 80, y: CARD_IMAGE.height - 64, size });
    expect(drawCard({ title: 'Tin tức', siteTitle }, letters)).toContain(`d="${outline}"`);
  });
});
