import type { Archive } from '../../content/archive.ts';
import { describe } from '../../content/messages.ts';
import { makeWarning, type Problem } from '../../content/problem.ts';
import { isOfTwins } from '../terms/place-history.ts';
import { makeGazetteer } from '../terms/places.ts';

/** Warnings about places of `places.yaml` that had one name and one kind at the same time, so that no article tells which it means. */
export function checkPlaceTwins({ places }: Pick<Archive, 'places'>): Problem[] {
  return makeGazetteer(places)
    .places.filter(isOfTwins)
    .map(({ records }) => {
      const { name = '', kind = '' } = records[0] ?? {};
      const message = describe.placeTwins(
        kind,
        name,
        records.flatMap(({ within }) => within ?? []),
      );
      return makeWarning('places.yaml', 'field-invalid', message);
    });
}
