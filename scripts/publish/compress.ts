import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib';

const TEXT = /\.(?:html|css|js|json|xml|svg|txt|webmanifest)$/;

/** Smaller answers fit into one packet as they are. */
const LEAST_BYTES = 1000;

/** From so many files on, brotli takes its fast setting: a whole archive would keep a small machine busy for minutes. */
const MANY = 2000;

/** So does a file of so many bytes: no page is as large, and the longest list of the manifest would take seconds. */
const LARGE = 300_000;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** The names of the compressed files that stand beside a file on a host that sends them: none, or `x.br` and `x.gz`. */
export function compressedNames(path: string, size: number): string[] {
  return TEXT.test(path) && size >= LEAST_BYTES ? [`${path}.br`, `${path}.gz`] : [];
}

/** The file that a compressed one stands beside, by its name: `x` for `x.br` and `x.gz`; undefined for all others. */
export function nameOfOriginal(path: string): string | undefined {
  return /\.(?:br|gz)$/.test(path) ? path.slice(0, -'.br'.length) : undefined;
}

/** Whether a compressed file holds what the file beside it does. */
export function isCompressed(path: string, bytes: Buffer, original: Buffer): boolean {
  const unpack = path.endsWith('.br') ? brotliDecompressSync : gunzipSync;
  try {
    // What is larger is not the same, and could be larger than memory.
    return unpack(bytes, { maxOutputLength: original.length + 1 }).equals(original);
  } catch {
    return false;
  }
}

/**
 * Makes the files of `compressedNames`.
 * @param files how many files are compressed in all
 */
export async function compressFile(
  path: string,
  bytes: Buffer,
  files: number,
): Promise<{ path: string; bytes: Buffer }[]> {
  const [brotliPath, gzipPath] = compressedNames(path, bytes.length);
  if (brotliPath === undefined || gzipPath === undefined) return [];
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: files > MANY || bytes.length > LARGE ? 5 : constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [brotli, gzipped] = await Promise.all([
    compressBrotli(bytes, { params }),
    compressGzip(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return [
    { path: brotliPath, bytes: brotli },
    { path: gzipPath, bytes: gzipped },
  ];
}
