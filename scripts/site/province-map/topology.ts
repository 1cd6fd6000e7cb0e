import { type Point, simplify } from './simplify.ts';

/** The part of a TopoJSON topology that this project reads (github.com/topojson/topojson-specification). */
export interface Topology {
  transform: { scale: Point; translate: Point };
  /** Each point as the difference from the one before, on a grid of whole numbers. */
  arcs: readonly (readonly Point[])[];
  objects: Readonly<Record<string, { geometries: readonly Geometry[] }>>;
}

export type Geometry = { properties: { name: string | null } } & (
  | { type: 'Polygon'; arcs: readonly Ring[] }
  | { type: 'MultiPolygon'; arcs: readonly (readonly Ring[])[] }
);

/** Indexes of arcs; `~index` for one that runs backwards. */
export type Ring = readonly number[];

/** An area ready for SVG. */
export interface DrawnArea {
  name: string | null;
  path: string;
  /** Middle of the frame around its largest ring, where a label may stand. */
  middle: Point;
}

/**
 * Draws a topology in whole units. Arcs are simplified before they are put together, so that neighbours still share
 * their borders.
 * @param project from longitude and latitude to units of the drawing
 * @param tolerance in units
 */
export function drawTopology(
  topology: Topology,
  project: (longitude: number, latitude: number) => Point,
  tolerance: number,
): DrawnArea[] {
  const arcs = decodeArcs(topology).map((arc) =>
    simplify(
      arc.map(([longitude, latitude]) => project(longitude, latitude)),
      tolerance,
    ),
  );
  const geometries = Object.values(topology.objects).flatMap((object) => object.geometries);
  return geometries.map((geometry) => {
    const rings = (geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat()).map((ring) =>
      joinArcs(ring, arcs),
    );
    return {
      name: geometry.properties.name,
      path: rings.map(writeRing).join(''),
      middle: findMiddle(
        rings.reduce((largest, ring) => (ring.length > largest.length ? ring : largest), []),
      ),
    };
  });
}

function findMiddle(points: readonly Point[]): Point {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const between = (values: readonly number[]) => Math.round((Math.min(...values) + Math.max(...values)) / 2);
  return [between(xs), between(ys)];
}

function decodeArcs({ arcs, transform: { scale, translate } }: Topology): Point[][] {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Point => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

function joinArcs(ring: Ring, arcs: readonly (readonly Point[])[]): Point[] {
  return ring.flatMap((index, place) => {
    const arc = index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []);
    return place === 0 ? arc : arc.slice(1);
  });
}

/** A ring of fewer than three different points is no area. */
function writeRing(points: readonly Point[]): string {
  const line = writeLine(points);
  return line.split(/[ml]/).length > 3 ? `${line}z` : '';
}

/** Relative path data in whole units, without points that fall together. */
function writeLine(points: readonly Point[]): string {
  let path = '';
  let [atX, atY] = [0, 0];
  for (const [index, point] of points.entries()) {
    const [x, y] = [Math.round(point[0]), Math.round(point[1])];
    if (index > 0 && x === atX && y === atY) continue;
    const to = `${x - atX} ${y - atY}`;
    path += index === 0 ? `M${x} ${y}` : `l${to}`;
    [atX, atY] = [x, y];
  }
  return path.replaceAll(' -', '-');
}
