import type { FetchAsset } from './fetch-asset.ts';

const REMEMBERED = 50_000;
const known = new Set<string>();

/**
 * Whether the site has a page for an article. The files are asked once for each id and isolate: at Cloudflare a new publication
 * starts new ones, a server of one's own knows an article that is withdrawn until it starts again.
 */
export async function isKnownArticle(id: string, fetchAsset: FetchAsset): Promise<boolean> {
  if (known.has(id)) return true;
  const page = await fetchAsset(`/${id}/`);
  await page.body?.cancel();
  if (page.status !== 200) return false;
  if (known.size >= REMEMBERED) known.clear();
  known.add(id);
  return true;
}
