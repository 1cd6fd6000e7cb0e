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
});
