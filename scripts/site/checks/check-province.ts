import type { Site } from '../../content/archive.ts';
import type { ContentFolder } from '../../content/disk/content-folder.ts';
import { locateInYaml } from '../../content/front-matter/locate-field.ts';
import { describe } from '../../content/messages.ts';
import { makeWarning, type Problem } from '../../content/problem.ts';
import { toContentPath } from '../../text/brands.ts';
import { findNearest } from '../../text/nearest.ts';
import { findProvince, PROVINCES, PROVINCES_BEFORE } from '../province-map/find-province.ts';

/** Warns of a province in `site.yaml` that the map cannot mark. */
export function checkProvince(folder: ContentFolder, { map }: Site): Problem[] {
  if (map?.province === undefined || findProvince(map.province) !== undefined) return [];
  const known = [PROVINCES, PROVINCES_BEFORE].flatMap(({ shapes }) => Object.keys(shapes));
  const message = describe.provinceUnknown(map.province, findNearest(map.province, known));
  const file = toContentPath('site.yaml');
  return [makeWarning(file, 'field-invalid', message, locateInYaml(folder, file, ['map', 'province']))];
}
