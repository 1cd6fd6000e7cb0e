import { type FileMark, markBytes } from '../build/output/file-mark.ts';
import { isManifestPath } from '../build/output/manifest.ts';
import { UsageError } from '../content/usage-error.ts';
import { isServed } from './fetch-file.ts';
import { isCompressed, nameOfOriginal } from './compress.ts';
import type { Place } from './place.ts';
import { KEPT_FOLDER } from './plan-upload.ts';
import { type PublishedSite, readManifest } from './read-manifest.ts';

/** A file that is not as the manifest says; `extra` stands in the folder and in no list. */
export interface Difference {
  path: string;
  kind: 'missing' | 'changed' | 'unreadable' | 'extra';
}

const WORDS: Readonly<Record<Difference['kind'], string>> = {
  missing: 'thiếu',
  changed: 'khác với danh mục',
  unreadable: 'không đọc được',
  extra: 'không có trong danh mục',
};

/** `dist/index.html: thiếu` */
export function describeDifference({ name }: Pick<Place, 'name'>, { path, kind }: Difference): string {
  return `${name}${path}: ${WORDS[kind]}`;
}

/** Files fetched at once from a web address; a folder gives them one by one. */
const LANES = 8;

/**
 * Compares the files of a place with a manifest, byte for byte.
 * @param sample compare only so many files, spread evenly over the site; home is always one of them
 * @returns the differences, sorted by path
 */
export async function compareSite(
  place: Place,
  { files, lists }: PublishedSite,
  sample?: number,
): Promise<{ compared: number; differences: Difference[] }> {
  const all = new Map([...files, ...lists]);
  const paths = [...all.keys()].filter((path) => place.list !== undefined || isServed(path)).sort();
  const chosen = sample === undefined ? paths : choose(paths, sample);
  const listed = await compareListed(place, chosen, all);
  const others = sample === undefined ? await judgeOthers(place, all) : [];
  const differences = [...listed, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { compared: chosen.length, differences };
}

async function compareListed(
  place: Place,
  paths: readonly string[],
  marks: ReadonlyMap<string, FileMark>,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const waiting = paths.values();
  const runLane = async () => {
    for (const path of waiting) {
      const kind = await judge(place, path, marks.get(path)?.sha256);
      if (kind !== undefined) differences.push({ path, kind });
    }
  };
  await Promise.all(Array.from({ length: LANES }, runLane));
  return differences;
}

/** Files that stand there without a list. */
async function judgeOthers(place: Place, marks: ReadonlyMap<string, FileMark>): Promise<Difference[]> {
  const differences: Difference[] = [];
  const isOurs = (path: string) => marks.has(path) || isManifestPath(path);
  const others = (place.list?.() ?? []).filter((path) => !isOurs(path));
  const kept = await findKept(place, others);
  for (const path of others.filter((other) => !kept.has(other))) {
    const kind = await judgeUnlisted(place, path, (name) => isOurs(name) || kept.has(name));
    if (kind !== undefined) differences.push({ path, kind });
  }
  return differences;
}

async function judge(
  place: Place,
  path: string,
  sha256: string | undefined,
): Promise<Difference['kind'] | undefined> {
  try {
    const bytes = await place.read(path);
    if (bytes === undefined) return 'missing';
    return markBytes(bytes).sha256 === sha256 ? undefined : 'changed';
  } catch (error) {
    if (error instanceof UsageError) return 'unreadable';
    throw error;
  }
}

/** Stylesheets and scripts that a release keeps of another one, which stands beside it and lists them with the same bytes. */
async function findKept(place: Place, unlisted: readonly string[]): Promise<Set<string>> {
  const kept = new Set<string>();
  const assets = unlisted.filter((path) => path.startsWith(KEPT_FOLDER));
  if (assets.length === 0) return kept;
  for (const release of place.listReleases?.() ?? []) {
    const { files } = await readManifest(release).catch(ignoreDamage);
    for (const path of assets)
      if (files.has(path) && (await judge(place, path, files.get(path)?.sha256)) === undefined)
        kept.add(path);
  }
  return kept;
}

function ignoreDamage(error: unknown): Pick<PublishedSite, 'files'> {
  if (error instanceof UsageError) return { files: new Map() };
  throw error;
}

/** A host keeps compressed files beside those of the site, and sends them in their place. */
async function judgeUnlisted(
  place: Place,
  path: string,
  isListed: (path: string) => boolean,
): Promise<Difference['kind'] | undefined> {
  const original = nameOfOriginal(path);
  if (original === undefined || !isListed(original)) return 'extra';
  const [bytes, uncompressed] = [await place.read(path), await place.read(original)];
  if (bytes === undefined || uncompressed === undefined) return undefined;
  return isCompressed(path, bytes, uncompressed) ? undefined : 'changed';
}

function choose(paths: readonly string[], count: number): string[] {
  const step = Math.max(paths.length / count, 1);
  const spread = Array.from(
    { length: Math.min(count, paths.length) },
    (_, index) => paths[Math.floor(index * step)]!,
  );
  if (spread.includes('index.html') || !paths.includes('index.html')) return spread;
  return ['index.html', ...spread.slice(1)];
}
