import type { Point } from './simplify.ts';

/** Size of the map of Việt Nam in its own units; the islands of Hoàng Sa and Trường Sa lie within. */
export const MAP_WIDTH = 1280;
export const MAP_HEIGHT = 1690;

const WEST = 101.9;
const NORTH = 23.55;
const UNITS_PER_DEGREE = 100;
/** Shrinks degrees of longitude as in the country's middle, 16° north. */
const SHRINK = Math.cos((16 * Math.PI) / 180);

/** A place on the map: equirectangular, true to scale at 16° north. */
export function project(longitude: number, latitude: number): Point {
  return [(longitude - WEST) * UNITS_PER_DEGREE * SHRINK, (NORTH - latitude) * UNITS_PER_DEGREE];
}
