import { describe, expect, it } from 'vitest';
import { mergeAreas } from './merge-areas.ts';
import { simplify } from './simplify.ts';
import { drawTopology, type Topology } from './topology.ts';

/** Two squares side by side. */
const topology: Topology = {
  transform: { scale: [1, 1], translate: [10, 20] },
  arcs: [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
  ],
  objects: {
    all: {
      geometries: [
        { type: 'Polygon', properties: { name: 'trái' }, arcs: [[0, 1]] },
        { type: 'MultiPolygon', properties: { name: null }, arcs: [[[2, ~0]]] },
      ],
    },
  },
};
const flat = (longitude: number, latitude: number): [number, number] => [longitude * 10, latitude * 10];

describe('drawTopology', () => {
  it('draws each area from its arcs, forwards and backwards', () => {
    expect(drawTopology(topology, flat, 1)).toEqual([
      { name: 'trái', path: 'M110 200l0 10l-10 0l0-10l10 0z', middle: [105, 205] },
      { name: null, path: 'M110 200l10 0l0 10l-10 0l0-10z', middle: [115, 205] },
    ]);
  });

  it('an area that vanishes in whole units is left out', () => {
    const tiny = drawTopology(topology, (x, y) => [x / 100, y / 100], 0.1);
    expect(tiny.map(({ path }) => path)).toEqual(['', '']);
    const thin = drawTopology(topology, (x, y) => [x * 10, y * 0.4], 0.1);
    expect(thin.map(({ path }) => path)).toEqual(['', '']);
  });
});

it('mergeAreas draws what is joined without the border between', () => {
  const named = structuredClone(topology);
  Object.assign(named.objects['all']?.geometries[1]?.properties ?? {}, { name: 'phải' });
  expect(drawTopology(mergeAreas(named, { cả: ['trái', 'phải'], riêng: ['trái'] }), flat, 1)).toEqual([
    { name: 'cả', path: 'M110 210l-10 0l0-10l10 0l10 0l0 10l-10 0z', middle: [110, 205] },
    { name: 'riêng', path: 'M110 200l0 10l-10 0l0-10l10 0z', middle: [105, 205] },
  ]);
});

describe('simplify', () => {
  it.each([
    [[], []],
    [[[0, 0]], [[0, 0]]],
    [
      [
        [0, 0],
        [5, 0.4],
        [10, 0],
      ],
      [
        [0, 0],
        [10, 0],
      ],
    ],
    [
      [
        [0, 0],
        [5, 3],
        [10, 0],
      ],
      [
        [0, 0],
        [5, 3],
        [10, 0],
      ],
    ],
    [
      [
        [0, 0],
        [9, 9],
        [0, 0],
      ],
      [
        [0, 0],
        [9, 9],
        [0, 0],
      ],
    ],
  ] as [[number, number][], [number, number][]][])('%j becomes %j', (line, simpler) => {
    expect(simplify(line, 1)).toEqual(simpler);
  });
});
