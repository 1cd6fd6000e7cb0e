import { type FileMark, markBytes } from '../build/output/file-mark.ts';
import { groupPath, type Manifest, MANIFEST_PATH, type ManifestRow } from '../build/output/manifest.ts';
import { UsageError } from '../content/usage-error.ts';
import type { Place } from './place.ts';

/** A built site as its manifest describes it. */
export interface PublishedSite {
  commit?: string;
  /** Every file but the manifest's own, by path. */
  files: Map<string, FileMark>;
  /** The lists of the manifest, by path. */
  lists: Map<string, FileMark>;
  /** The bytes of `manifest.json`. */
  manifest: Buffer;
}

/** A manifest that is there, but not as the build wrote it. */
export class DamagedManifestError extends UsageError {
  override name = 'DamagedManifestError';
}

type Named = Pick<Place, 'name'>;

/**
 * Reads the manifest of a built site with all its lists. What comes from elsewhere is not trusted: no path of it leads
 * out of the site.
 * @param recall gives a list that is known by its SHA-256 and need not be read
 * @throws UsageError when there is none, DamagedManifestError when it is damaged
 */
export async function readManifest(
  place: Pick<Place, 'name' | 'read'>,
  recall: (sha256: string) => Promise<Buffer | undefined> = async () => undefined,
): Promise<PublishedSite> {
  const bytes = await place.read(MANIFEST_PATH);
  if (bytes === undefined)
    throw new UsageError(`Không có ${place.name}${MANIFEST_PATH}. Hãy dựng trang trước: npm run build`);
  const { commit, groups } = parseManifest(bytes, place);
  const site: PublishedSite = { files: new Map(), lists: new Map(), manifest: bytes };
  for (const [group, { files, sha256 }] of Object.entries(groups)) {
    const path = groupPath(group);
    const list = (await recall(sha256)) ?? (await place.read(path)) ?? Buffer.alloc(0);
    const mark = markBytes(list);
    if (mark.sha256 !== sha256) throw damaged(place, path);
    const rows = parseRows(list);
    if (rows?.length !== files) throw damaged(place, path);
    site.lists.set(path, mark);
    for (const [name, size, hash] of rows) site.files.set(name, { size, sha256: hash });
  }
  return commit === undefined ? site : { ...site, commit };
}

function parseManifest(bytes: Buffer, place: Named): Manifest {
  const manifest = parseJson(bytes) as Manifest | null | undefined;
  const groups = Object.entries<{ sha256?: unknown } | null>(manifest?.groups ?? {});
  const isSound = groups.every(([name, group]) => /^[\w-]+$/.test(name) && isHash(group?.sha256));
  if (manifest?.format !== 1 || groups.length === 0 || !isSound) throw damaged(place, MANIFEST_PATH);
  return manifest;
}

function parseRows(bytes: Buffer): ManifestRow[] | undefined {
  const rows = parseJson(bytes);
  return Array.isArray(rows) && rows.every(isRow) ? rows : undefined;
}

function isRow(row: unknown): row is ManifestRow {
  if (!Array.isArray(row) || row.length !== 3) return false;
  const [path, size, sha256] = row as unknown[];
  return isSafePath(path) && Number.isSafeInteger(size) && isHash(sha256);
}

function isSafePath(path: unknown): boolean {
  return (
    typeof path === 'string' && path.split('/').every((name) => /^(?!\.{1,2}$)[^\\\p{Cc}]+$/u.test(name))
  );
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function damaged({ name }: Named, path: string): DamagedManifestError {
  const other = path === MANIFEST_PATH ? '' : ` hoặc không khớp với ${MANIFEST_PATH}`;
  return new DamagedManifestError(
    `${name}${path} bị hỏng${other}. Hãy dựng lại trang từ đầu: npm run build -- --clean`,
  );
}
