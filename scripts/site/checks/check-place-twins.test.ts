import { expect, it } from 'vitest';
import type { PlaceRecord } from '../../content/archive.ts';
import { openContentFolder } from '../../content/disk/content-folder.ts';
import { makeFolder } from '../../fixtures/scratch.ts';
import type { SiteDate } from '../../text/brands.ts';
import { checkPlaceTwins } from './check-place-twins.ts';

const record = (within: string, until: string, successor: string): PlaceRecord => ({
  name: 'Tân Mẫu',
  kind: 'xã',
  within,
  until: until as SiteDate,
  successors: [successor],
});

const check = (places: readonly PlaceRecord[]) =>
  checkPlaceTwins(openContentFolder(makeFolder({ 'places.yaml': JSON.stringify({ places }, null, 1) })), {
    places,
  });

it('two places that had one name and one kind until one day are told, with a way to tell them apart', () => {
  const places = [
    record('huyện Một, tỉnh Mẫu', '2025-06-30', 'xã Nam Mẫu'),
    record('huyện Hai', '2025-06-30', 'xã Bắc Mẫu'),
    { name: 'Bắc Mẫu', kind: 'xã', successors: [] },
  ];
  const [problem, ...others] = check(places);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: 'places.yaml', code: 'field-invalid', severity: 'warning' });
  expect(problem).toMatchObject({ line: 13, column: 12 });
  expect(problem?.message).toMatch(
    /"xã Tân Mẫu".*huyện Một, tỉnh Mẫu; huyện Hai.*name: Tân Mẫu \(huyện Một\)/,
  );
});

it.each([
  ['one after the other', '2019-12-31', 'xã Bắc Mẫu'],
  ['that became the same', '2025-06-30', 'xã Nam Mẫu'],
])('two records %s are one place', (_name, until, successor) => {
  const places = [record('huyện Một', '2025-06-30', 'xã Nam Mẫu'), record('huyện Hai', until, successor)];
  expect(check(places)).toEqual([]);
});
