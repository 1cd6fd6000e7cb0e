import { sameNameKey } from '../../text/fold.ts';
import { PROVINCES } from './shapes.ts';

/** A province on the map. */
export interface ProvinceShape {
  name: string;
  /** Where its label may stand. */
  x: number;
  y: number;
  path: string;
}

const KIND = /^(?:tỉnh|thành phố|tp\.?)\s+/iu;

/** The province that a name means, written with or without `tỉnh` or `thành phố`; undefined for one that the map lacks. */
export function findProvince(name: string): ProvinceShape | undefined {
  const key = keyOf(name);
  const found = Object.entries(PROVINCES).find(([known]) => keyOf(known) === key);
  return found === undefined ? undefined : { name: found[0], ...found[1] };
}

function keyOf(name: string): string {
  return sameNameKey(name.normalize('NFC').replace(KIND, ''));
}
