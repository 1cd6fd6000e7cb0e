import { describe, expect, it } from 'vitest';
import { findProvince } from './find-province.ts';
import { ARCHIPELAGOS } from './islands.ts';
import { MAP_HEIGHT, MAP_WIDTH, project } from './projection.ts';
import { PROVINCES } from './shapes.ts';

describe('the map of provinces', () => {
  it('has the 63 provinces and cities, each with a shape inside the frame', () => {
    expect(Object.keys(PROVINCES)).toHaveLength(63);
    for (const [name, { x, y, path }] of Object.entries(PROVINCES)) {
      expect([name, /^(?:M\d+ \d+(?:l-?\d+[ -]\d+){2,}z)+$/.test(path)]).toEqual([name, true]);
      expect([name, x > 0 && x < MAP_WIDTH && y > 0 && y < MAP_HEIGHT]).toEqual([name, true]);
    }
  });

  it.each([
    ['Điện Biên', 'Điện Biên'],
    ['tỉnh Điện Biên', 'Điện Biên'],
    ['Tỉnh điện biên'.normalize('NFD'), 'Điện Biên'],
    ['Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['TP. Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['Khánh Hoà', 'Khánh Hòa'],
    ['Thừa Thiên - Huế', 'Thừa Thiên Huế'],
    ['Bắc Kạn', 'Bắc Kạn'],
    ['Nậm Sơn', undefined],
  ])('%s is %s', (name, found) => {
    expect(findProvince(name)?.name).toBe(found);
  });

  it.each([
    ['Điện Biên', 103.02, 21.39],
    ['Bắc Kạn', 105.83, 22.15],
    ['Đồng Nai', 107.0, 11.0],
    ['Hưng Yên', 106.05, 20.8],
    ['Cà Mau', 105.1, 9.1],
    ['Hà Giang', 104.98, 22.75],
  ])('%s lies where it is', (name, longitude, latitude) => {
    const [x, y] = project(longitude, latitude);
    const province = findProvince(name);
    expect(Math.hypot((province?.x ?? 0) - x, (province?.y ?? 0) - y)).toBeLessThan(40);
  });

  it('shows Hoàng Sa and Trường Sa inside the frame, with room for their names', () => {
    expect(ARCHIPELAGOS.map(({ name }) => name)).toEqual(['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa']);
    for (const { province, islands } of ARCHIPELAGOS) {
      expect(findProvince(province)?.name).toBe(province);
      for (const [longitude, latitude] of islands) {
        const [x, y] = project(longitude, latitude);
        expect(x > 0 && x < MAP_WIDTH && y > 0 && y < MAP_HEIGHT - 100).toBe(true);
      }
    }
  });
});
