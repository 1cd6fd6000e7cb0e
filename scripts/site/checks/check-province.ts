import type { Site } from '../../content/archive.ts';
import { describe } from '../../content/messages.ts';
import { makeWarning, type Problem } from '../../content/problem.ts';
import { findNearest } from '../../text/nearest.ts';
import { findProvince, PROVINCES, PROVINCES_BEFORE } from '../province-map/find-province.ts';

/** Warns of a province in `site.yaml` that the map cannot mark. */
export function checkProvince({ map }: Site): Problem[] {
  if (map?.province === undefined || findProvince(map.province) !== undefined) return [];
  const known = [PROVINCES, PROVINCES_BEFORE].flatMap(({ shapes }) => Object.keys(shapes));
  const message = describe.provinceUnknown(map.province, findNearest(map.province, known));
  return [makeWarning('site.yaml', 'field-invalid', message)];
}
