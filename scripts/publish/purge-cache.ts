import { explainFetchError } from './fetch-error.ts';
import { DeployError } from './deploy-error.ts';

/** A zone at Cloudflare whose cache stands before the site. */
export interface CachedZone {
  /** `https://api.cloudflare.com/client/v4` */
  api: string;
  zone: string;
  /** With the right "Cache Purge". */
  token: string;
}

/**
 * Empties the cache of a zone, so that readers get the new pages at once.
 * @throws DeployError when Cloudflare doesn't do it
 */
export async function purgeCache({ api, zone, token }: CachedZone): Promise<void> {
  const reason = await ask(`${api}/zones/${encodeURIComponent(zone)}/purge_cache`, token);
  if (reason === undefined) return;
  throw new DeployError(
    `Đã công bố, nhưng chưa xóa được bộ nhớ đệm của Cloudflare (${reason}): có thể vài phút nữa người đọc mới thấy bản mới. Hãy kiểm tra CLOUDFLARE_ZONE_ID và quyền "Cache Purge" của CLOUDFLARE_API_TOKEN.`,
    { isFault: true },
  );
}

async function ask(url: string, token: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"purge_everything":true}',
      signal: AbortSignal.timeout(30_000),
    });
    return response.ok ? undefined : String(response.status);
  } catch (error) {
    return explainFetchError(error);
  }
}
