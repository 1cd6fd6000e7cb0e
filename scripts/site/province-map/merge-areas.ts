import type { Geometry, Ring, Topology } from './topology.ts';

/**
 * Joins areas of a topology to larger ones: what borders two areas of a group borders nothing any more.
 * @param groups name of the new area → names of those that it is made of
 * @returns a topology of the new areas alone
 */
export function mergeAreas(
  topology: Topology,
  groups: Readonly<Record<string, readonly string[]>>,
): Topology {
  const areas = Object.values(topology.objects).flatMap(({ geometries }) => geometries);
  const geometries = Object.entries(groups).map(([name, parts]): Geometry => {
    const rings = areas
      .filter(({ properties }) => parts.includes(properties.name ?? ''))
      .flatMap((area) => (area.type === 'Polygon' ? area.arcs : area.arcs.flat()));
    return { type: 'Polygon', properties: { name }, arcs: mergeRings(rings, topology) };
  });
  return { ...topology, objects: { merged: { geometries } } };
}

function mergeRings(rings: readonly Ring[], topology: Topology): Ring[] {
  const arcs = new Set(rings.flat());
  const border = [...arcs].filter((arc) => !arcs.has(~arc));
  const ends = new Map(border.map((arc) => [arc, findEnds(arc, topology)]));
  const left = new Set(border);
  const merged: number[][] = [];
  for (const first of left) {
    const ring: number[] = [];
    for (let arc: number | undefined = first; arc !== undefined;) {
      left.delete(arc);
      ring.push(arc);
      const end: string | undefined = ends.get(arc)?.end;
      arc = [...left].find((next) => ends.get(next)?.start === end);
    }
    merged.push(ring);
  }
  return merged;
}

/** Where an arc begins and ends, on the grid of the topology. */
function findEnds(index: number, { arcs }: Topology): { start: string; end: string } {
  const arc = (index < 0 ? arcs[~index] : arcs[index]) ?? [];
  const first = String(arc[0]);
  const last = String(arc.reduce(([x, y], [dx, dy]) => [x + dx, y + dy], [0, 0]));
  return index < 0 ? { start: last, end: first } : { start: first, end: last };
}
