import type { FetchAsset } from '../edge/fetch-asset.ts';

/** Fetches texts of a site as the worker fetches those of a built one. @param read gives a file by its root-relative address */
export function fetchFrom(read: (path: string) => Promise<Uint8Array | undefined>): FetchAsset {
  return async (path) => {
    const body = await read(path);
    return body === undefined ? Response.error() : new Response(new TextDecoder().decode(body));
  };
}
