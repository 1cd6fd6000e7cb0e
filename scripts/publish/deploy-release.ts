import { join } from 'node:path';
import { Readable } from 'node:stream';
import { markBytes } from '../build/output/file-mark.ts';
import { isWithin } from '../build/output/dangerous-folders.ts';
import { UsageError } from '../content/usage-error.ts';
import { compressFile } from './compress.ts';
import { DeployError } from './deploy-error.ts';
import { packFiles } from './pack-files.ts';
import { openPlace } from './place.ts';
import { planUpload, type UploadPlan } from './plan-upload.ts';
import { type PublishedSite, readManifest } from './read-manifest.ts';
import { openReleaseHost, type ReleaseHost, type Switch } from './release-host.ts';
import type { FolderTarget } from './target.ts';

/** Files compressed at once. */
const LANES = 4;

/** What a deploy has done, or would do. */
export interface Deployed {
  /** What was sent and what ended; undefined when the host had exactly this site. */
  plan?: UploadPlan;
  /** Absent when nothing was published. */
  live?: Switch;
}

/**
 * Publishes a built site in a folder of releases, here or on another machine: what changed is sent, the rest is linked
 * from the live release, and one link takes the new release live.
 * @param site the manifest of `dist`, whose files it lists truly
 * @param isDry only finds out what would be done
 * @throws DeployError; UsageError when the releases would be kept in the built site itself
 */
export async function deployRelease(
  dist: string,
  site: PublishedSite,
  target: FolderTarget,
  isDry: boolean,
): Promise<Deployed> {
  if (target.kind === 'directory' && (await isWithin(target.folder, dist)))
    throw new UsageError(`--target directory:${target.folder}: không được nằm trong ${dist}`);
  const host = await openReleaseHost(target, isDry ? 'look' : 'deploy');
  const published = await readPublished(host, dist, site);
  const plan = planUpload(site, published, host.state);
  if (plan === undefined || isDry) {
    await host.close();
    return plan === undefined ? {} : { plan };
  }
  const dropped = plan.isCopy ? plan.dropped : undefined;
  const archive = packFiles(readSent(dist, site, plan.sent));
  return {
    plan,
    live: await host.publish({ suffix: describeSite(site), files: plan.files, dropped }, archive),
  };
}

/** Ten digits that tell sites apart: of the commit, or of the manifest. */
function describeSite({ commit = '', manifest }: PublishedSite): string {
  return /^[0-9a-f]{10}/.exec(commit)?.[0] ?? markBytes(manifest).sha256.slice(0, 10);
}

/** The live release by its manifest, of which only the lists that changed are fetched; undefined when it is damaged. */
async function readPublished(
  host: ReleaseHost,
  dist: string,
  { lists }: PublishedSite,
): Promise<PublishedSite | undefined> {
  const here = openPlace(dist);
  const known = new Map([...lists].map(([path, { sha256 }]) => [sha256, path]));
  try {
    return await readManifest({ name: host.state.current, read: host.read }, async (sha256) => {
      const path = known.get(sha256);
      return path === undefined ? undefined : await here.read(path);
    });
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** The files to send, each after its compressed versions. */
async function* readSent(dist: string, { files, lists, manifest }: PublishedSite, sent: readonly string[]) {
  const place = openPlace(dist);
  const read = async (path: string) => {
    const bytes = await place.read(path);
    const mark = files.get(path) ?? lists.get(path) ?? markBytes(manifest);
    if (bytes === undefined || mark.sha256 !== markBytes(bytes).sha256)
      throw new DeployError(`${join(dist, path)} vừa bị thay đổi. Hãy dựng lại trang rồi chạy lại.`);
    return [...(await compressFile(path, bytes, sent.length)), { path, bytes }];
  };
  for await (const group of Readable.from(sent).map(read, { concurrency: LANES }))
    yield* group as { path: string; bytes: Buffer }[];
}
