import { INDEX_FOLDER } from '../../scripts/search/format/manifest.ts';

/** Fetches a file of the index. @throws when the server hasn't got it */
export async function fetchFile(name: string, isFresh: boolean): Promise<Uint8Array> {
  const response = await fetch(INDEX_FOLDER + name, isFresh ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  return new Uint8Array(await response.arrayBuffer());
}
