import { expect, it } from 'vitest';
import { openContentFolder } from '../../content/disk/content-folder.ts';
import { makeFolder } from '../../fixtures/scratch.ts';
import { makeArchive } from '../archive-fixture.ts';
import { checkProvince } from './check-province.ts';

function check(province: string | undefined) {
  const folder = openContentFolder(
    makeFolder({ 'site.yaml': `\uFEFFtitle: A\n\nmap:\n  province: ${province}\n` }),
  );
  return checkProvince(folder, {
    ...makeArchive([]).site,
    map: province === undefined ? {} : { province },
  });
}

it.each(['Điện Biên', 'tỉnh Điện Biên', 'TP Huế', 'Hà Giang', undefined])('the map marks %s', (province) => {
  expect(check(province)).toEqual([]);
});

it.each([
  ['Điện Biênn', /Có phải là "Điện Biên" không/],
  ['Sao Hỏa', /34 tỉnh, thành hiện nay.*63 tỉnh, thành/],
])('the map has no %s, which is told where it stands', (province, message) => {
  const [problem] = check(province);
  expect(problem).toMatchObject({ file: 'site.yaml', code: 'field-invalid', severity: 'warning' });
  expect(problem).toMatchObject({ line: 4, column: 13 });
  expect(problem?.message).toMatch(message);
});
