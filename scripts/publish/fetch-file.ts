import { explainFetchError } from './fetch-error.ts';
import { NOT_FOUND } from '../content/addresses.ts';
import { UsageError } from '../content/usage-error.ts';
import { outputPath } from '../site/page.ts';

/** Files that configure a host; it reads them and does not serve them. */
const UNSERVED = new Set(['_headers', '_redirects', '.assetsignore']);

const TIMEOUT_MS = 30_000;

/** Whether a text is the address of a web site, with its scheme. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

/** Whether a host hands a file of the site out to readers. */
export function isServed(path: string): boolean {
  return !UNSERVED.has(path);
}

/**
 * Fetches a file of a live site under the address that readers use for it.
 * @param base scheme, host and, if need be, a path; ends in a slash
 * @returns the bytes, uncompressed, whatever the status (a withdrawn page comes with 410); undefined when there is no such file
 * @throws UsageError when the host does not answer or fails
 */
export async function fetchFile(base: string, path: string): Promise<Buffer | undefined> {
  const names = path.replace(/(^|\/)index\.html$/, '$1').split('/');
  const address = new URL(names.map(encodeURIComponent).join('/'), base);
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status >= 500) throw new Error(`trả lời ${response.status}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    return response.status === 404 && path !== outputPath(NOT_FOUND) ? undefined : bytes;
  } catch (error) {
    throw new UsageError(`Không tải được ${address}: ${explainFetchError(error)}.`, { cause: error });
  }
}
