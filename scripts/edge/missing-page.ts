import { isArticleId } from './article-id.ts';
import type { FetchAsset } from './fetch-asset.ts';
import { findOldAddress } from './old-address.ts';

/** Where the notices of withdrawn articles stand. */
const NOTICES = '/_cu/410';

/**
 * Answers an address that matches no page of the site: 410 with the notice of a withdrawn article, 301 from an old address,
 * else 404 with the site's own page. These pages' own addresses are answered so too.
 */
export async function answerMissingPage(request: Request, fetchAsset: FetchAsset): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  }
  const url = new URL(request.url);
  const path = url.pathname.startsWith(`${NOTICES}/`) ? url.pathname.slice(NOTICES.length) : url.pathname;
  const notice = await fetchNotice(path, fetchAsset);
  if (notice) return restate(notice, 410);
  const target = await findOldAddress(url, fetchAsset);
  if (target) {
    return new Response(null, {
      status: 301,
      headers: { location: target, 'cache-control': 'max-age=86400' },
    });
  }
  // `html_handling` answers /404.html with a redirect to this address.
  return restate(await fetchAsset('/404'), 404);
}

/**
 * The notice of a withdrawn article. Its page is hidden from the assets by `.assetsignore`, so that its address comes
 * here; a copy stands under NOTICES.
 */
async function fetchNotice(path: string, fetchAsset: FetchAsset): Promise<Response | undefined> {
  const id = path.replace(/^\/|\/$/g, '');
  if (!isArticleId(id)) return undefined;
  const response = await fetchAsset(`${NOTICES}/${id}/`);
  return response.ok ? response : undefined;
}

function restate(page: Response, status: number): Response {
  const headers = new Headers(page.headers);
  headers.delete('etag');
  return new Response(page.body, { status, headers });
}
