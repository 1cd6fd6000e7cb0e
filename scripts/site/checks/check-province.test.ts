import { expect, it } from 'vitest';
import { makeArchive } from '../archive-fixture.ts';
import { checkProvince } from './check-province.ts';

it.each(['Điện Biên', 'tỉnh Điện Biên', 'TP Huế', 'Hà Giang', undefined])('the map marks %s', (province) => {
  const map = province === undefined ? {} : { province };
  expect(checkProvince({ ...makeArchive([]).site, map })).toEqual([]);
});

it.each([
  ['Điện Biênn', /Có phải là "Điện Biên" không/],
  ['Sao Hỏa', /34 tỉnh, thành hiện nay.*63 tỉnh, thành/],
])('the map has no %s, which is told', (province, message) => {
  const [problem] = checkProvince({ ...makeArchive([]).site, map: { province } });
  expect(problem).toMatchObject({ file: 'site.yaml', code: 'field-invalid', severity: 'warning' });
  expect(problem?.message).toMatch(message);
});
