import type { Archive } from '../../content/archive.ts';
import type { ContentFolder } from '../../content/disk/content-folder.ts';
import { locateInYaml } from '../../content/front-matter/locate-field.ts';
import { describe } from '../../content/messages.ts';
import { makeWarning, type Problem } from '../../content/problem.ts';
import { toContentPath } from '../../text/brands.ts';
import { isOfTwins } from '../terms/place-history.ts';
import { makeGazetteer } from '../terms/places.ts';

/**
 * Warnings about places of `places.yaml` that had one name and one kind at the same time, so that no article tells which it means.
 * They are told at the last of them.
 */
export function checkPlaceTwins(folder: ContentFolder, { places }: Pick<Archive, 'places'>): Problem[] {
  const file = toContentPath('places.yaml');
  return makeGazetteer(places)
    .places.filter(isOfTwins)
    .map(({ records }) => {
      const { name = '', kind = '' } = records[0] ?? {};
      const message = describe.placeTwins(
        kind,
        name,
        records.flatMap(({ within }) => within ?? []),
      );
      const last = places.findLastIndex((place) => records.includes(place));
      return makeWarning(
        file,
        'field-invalid',
        message,
        locateInYaml(folder, file, ['places', last, 'name']),
      );
    });
}
