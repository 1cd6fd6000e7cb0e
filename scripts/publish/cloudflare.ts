import { MANIFEST_PATH } from '../build/output/manifest.ts';
import { formatDecimal, formatNumber } from '../text/number.ts';
import { DeployError } from './deploy-error.ts';
import { isServed, isWebAddress } from './fetch-file.ts';
import { openPlace } from './place.ts';
import type { PublishedSite } from './read-manifest.ts';

/** Most files of a version on the paid plan and on the free one, and most bytes of a file: Workers' platform limits. */
const MOST_FILES = 100_000;
const MOST_FILES_FREE = 20_000;
const MEBIBYTE = 1024 ** 2;
const MOST_BYTES = 25 * MEBIBYTE;

/**
 * Whether readers have a site already: every version more is one that a rollback goes back to instead of the last one.
 * @param url where they read it; empty if that is not known
 */
export async function isLive({ manifest }: PublishedSite, url: string): Promise<boolean> {
  if (!isWebAddress(url)) return false;
  const live = await openPlace(url)
    .read(MANIFEST_PATH)
    .catch(() => undefined);
  return live?.equals(manifest) === true;
}

/**
 * Finds out what Cloudflare would keep of a site.
 * @param ignored the text of `.assetsignore`; its lines are paths
 * @returns the files, and a warning when the free plan has no room for them
 * @throws DeployError when no plan has
 */
export function planAssets(
  { files, lists, manifest }: PublishedSite,
  ignored: string,
): { files: Map<string, number>; warning?: string } {
  const hidden = new Set(ignored.split('\n').map((line) => line.replace(/^\//, '')));
  const sizes = [...files, ...lists].map(([path, { size }]) => [path, size] as const);
  const assets = new Map(
    [...sizes, [MANIFEST_PATH, manifest.length] as const].filter(
      ([path]) => isServed(path) && !hidden.has(path),
    ),
  );
  const large = [...assets].find(([, size]) => size > MOST_BYTES);
  if (large !== undefined)
    throw new DeployError(
      `${large[0]} có ${formatDecimal(large[1] / MEBIBYTE, 1)} MiB; Cloudflare không nhận tệp lớn hơn ${MOST_BYTES / MEBIBYTE} MiB. Hãy thay bằng tệp nhỏ hơn. Chưa gửi gì.`,
    );
  const count = formatNumber(assets.size);
  if (assets.size > MOST_FILES)
    throw new DeployError(
      `Trang có ${count} tệp; Cloudflare nhận nhiều nhất ${formatNumber(MOST_FILES)} tệp. Hãy đăng lên máy chủ của cơ quan: --target directory:/… hoặc ssh:… Chưa gửi gì.`,
    );
  if (assets.size <= MOST_FILES_FREE) return { files: assets };
  return {
    files: assets,
    warning: `Trang có ${count} tệp; gói miễn phí của Cloudflare nhận nhiều nhất ${formatNumber(MOST_FILES_FREE)} tệp, gói trả phí ${formatNumber(MOST_FILES)}.`,
  };
}
