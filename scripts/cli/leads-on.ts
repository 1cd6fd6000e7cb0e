import { findOldAddress } from '../edge/old-address.ts';
import type { Place } from '../publish/place.ts';
import { fetchFrom } from './fetch-from.ts';

/**
 * Whether the worker leads on from a root-relative address of a built site, as from an old one. From a damaged part of the map of
 * old addresses it does not; that the file differs is told by who compares files.
 */
export async function leadsOn(place: Place, target: string): Promise<boolean> {
  const fetchAsset = fetchFrom((path) => place.read(path.slice(1)));
  try {
    return (await findOldAddress(new URL(`http://localhost${target}`), fetchAsset)) !== undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
