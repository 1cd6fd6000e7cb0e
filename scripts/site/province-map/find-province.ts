import { sameNameKey } from '../../text/fold.ts';
import { MERGERS } from './mergers.ts';
import { FORMER_PROVINCES, MERGED_PROVINCES, type Shapes } from './shapes.ts';

/** The country's provinces and cities at one time. */
export interface Provinces {
  /** Whether these are the 63 until 30 June 2025. */
  areFormer: boolean;
  shapes: Shapes;
}

/** A province on the map. */
export interface ProvinceShape {
  name: string;
  /** Where its label may stand. */
  x: number;
  y: number;
  path: string;
}

const KIND = /^(?:(?:tỉnh|thành phố|tp)\s+|tp\.\s*)/iu;

const joined = new Set(Object.values(MERGERS).flat());
const unchanged = Object.entries(FORMER_PROVINCES).filter(([name]) => !joined.has(name));

/** The 34 of today. */
export const PROVINCES: Provinces = {
  areFormer: false,
  shapes: { ...Object.fromEntries(unchanged), ...MERGED_PROVINCES },
};
/** The 63 of before. */
export const PROVINCES_BEFORE: Provinces = { areFormer: true, shapes: FORMER_PROVINCES };

/**
 * The province that a name means, written with or without `tỉnh` or `thành phố`, and those beside it: today's where it is one of them,
 * else those of before; undefined for a name that neither has.
 */
export function findProvince(name: string): { province: ProvinceShape; provinces: Provinces } | undefined {
  const key = keyOf(name);
  for (const provinces of [PROVINCES, PROVINCES_BEFORE]) {
    const found = Object.entries(provinces.shapes).find(([known]) => keyOf(known) === key);
    if (found !== undefined) return { province: { name: found[0], ...found[1] }, provinces };
  }
  return undefined;
}

function keyOf(name: string): string {
  return sameNameKey(name.normalize('NFC').replace(KIND, ''));
}
