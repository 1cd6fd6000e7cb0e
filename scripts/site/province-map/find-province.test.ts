import { describe, expect, it } from 'vitest';
import { findProvince, PROVINCES, PROVINCES_BEFORE } from './find-province.ts';
import { ARCHIPELAGOS } from './islands.ts';
import { MERGERS } from './mergers.ts';
import { MAP_HEIGHT, MAP_WIDTH, project } from './projection.ts';

/** Twice the area of a shape, by the shoelace formula. */
function measure(path: string): number {
  let area = 0;
  for (const ring of path.split('z')) {
    const [x = 0, y = 0, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number);
    let [atX, atY] = [x, y];
    for (let index = 0; index < steps.length; index += 2) {
      const [dx = 0, dy = 0] = steps.slice(index);
      area += atX * dy - atY * dx;
      [atX, atY] = [atX + dx, atY + dy];
    }
    area += atX * y - atY * x;
  }
  return Math.abs(area);
}

describe('the map of provinces', () => {
  it.each([
    [34, PROVINCES],
    [63, PROVINCES_BEFORE],
  ])('has the %i provinces and cities, each with a shape inside the frame', (count, { shapes }) => {
    expect(Object.keys(shapes)).toHaveLength(count);
    for (const [name, { x, y, path }] of Object.entries(shapes)) {
      expect([name, /^(?:M\d+ \d+(?:l-?\d+[ -]\d+){2,}z)+$/.test(path)]).toEqual([name, true]);
      expect([name, x > 0 && x < MAP_WIDTH && y > 0 && y < MAP_HEIGHT]).toEqual([name, true]);
    }
  });

  it.each(Object.entries(MERGERS))('%s is as large as %j together', (name, parts) => {
    const areas = parts.map((part) => measure(PROVINCES_BEFORE.shapes[part]?.path ?? ''));
    expect(Math.min(...areas)).toBeGreaterThan(0);
    expect(measure(PROVINCES.shapes[name]?.path ?? '')).toBe(areas.reduce((sum, area) => sum + area));
  });

  it.each([
    ['Điện Biên', 'Điện Biên', false],
    ['tỉnh Điện Biên', 'Điện Biên', false],
    ['Tỉnh điện biên'.normalize('NFD'), 'Điện Biên', false],
    ['Hồ Chí Minh', 'Thành phố Hồ Chí Minh', false],
    ['TP. Hồ Chí Minh', 'Thành phố Hồ Chí Minh', false],
    ['TP.Hồ Chí Minh', 'Thành phố Hồ Chí Minh', false],
    ['Khánh Hoà', 'Khánh Hòa', false],
    ['thành phố Huế', 'Huế', false],
    ['Thừa Thiên - Huế', 'Thừa Thiên Huế', true],
    ['Bắc Kạn', 'Bắc Kạn', true],
    ['Nậm Sơn', undefined, undefined],
  ])('%s is %s, of before: %s', (name, found, areFormer) => {
    expect(findProvince(name)?.province.name).toBe(found);
    expect(findProvince(name)?.provinces.areFormer).toBe(areFormer);
  });

  it.each([
    ['Điện Biên', 103.02, 21.39],
    ['Bắc Kạn', 105.83, 22.15],
    ['Đồng Nai', 107.0, 11.4],
    ['Hưng Yên', 106.05, 20.8],
    ['Cà Mau', 105.1, 9.1],
    ['Hà Giang', 104.98, 22.75],
  ])('%s lies where it is', (name, longitude, latitude) => {
    const [x, y] = project(longitude, latitude);
    const province = findProvince(name)?.province;
    expect(Math.hypot((province?.x ?? 0) - x, (province?.y ?? 0) - y)).toBeLessThan(40);
  });

  it('shows Hoàng Sa and Trường Sa inside the frame, with room for their names', () => {
    expect(ARCHIPELAGOS.map(({ name }) => name)).toEqual(['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa']);
    for (const { province, islands } of ARCHIPELAGOS) {
      expect(PROVINCES.shapes).toHaveProperty(province);
      expect(PROVINCES_BEFORE.shapes).toHaveProperty(province);
      for (const [longitude, latitude] of islands) {
        const [x, y] = project(longitude, latitude);
        expect(x > 0 && x < MAP_WIDTH && y > 0 && y < MAP_HEIGHT - 100).toBe(true);
      }
    }
  });
});
