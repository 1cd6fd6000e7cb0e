import type { Photo } from '../content/archive.ts';
import { pictureFiles } from '../render/picture.ts';
import { outputPath, type Page } from '../site/page.ts';
import { MANIFEST_PATH, manifestPaths } from './output/manifest.ts';
import type { PlannedFile } from './output/output-file.ts';
import type { BuildPlan } from './plan-build.ts';
import { isInShard, type Shard } from './shards/shard.ts';

/** What the output folder is to hold, by path: pages, pictures, other files, and the manifest. */
export interface OutputPlan {
  /** Path → key, which tells one content from another as long as the code stays the same; a picture's is its path. */
  keys: Map<string, string>;
  pages: Map<string, Page>;
  pictures: Map<string, Photo>;
}

/** Lays out the files of a plan, or the part of them that a shard makes. All pictures of a photo belong to one shard. */
export function planOutput(
  { plan, files, photos }: Pick<BuildPlan, 'plan' | 'photos'> & { files: readonly PlannedFile[] },
  { shard, commit }: { shard?: Shard; commit?: string | undefined },
): OutputPlan {
  const isOurs = (name: string) => shard === undefined || isInShard(name, shard);
  const output: OutputPlan = { keys: new Map(), pages: new Map(), pictures: new Map() };
  for (const page of plan.values()) {
    const path = outputPath(page.url);
    if (!isOurs(path)) continue;
    output.keys.set(path, page.key);
    output.pages.set(path, page);
  }
  for (const file of files) {
    const path = outputPath(file.url);
    if (isOurs(path)) output.keys.set(path, file.key);
  }
  for (const photo of photos.filter(({ hash }) => isOurs(hash))) {
    for (const { url } of pictureFiles(photo)) {
      const path = outputPath(url);
      // The address of a picture carries the hash of its photo and of the recipe.
      output.keys.set(path, path);
      output.pictures.set(path, photo);
    }
  }
  if (shard === undefined) {
    for (const path of manifestPaths(output.keys.keys())) output.keys.set(path, 'manifest');
    output.keys.set(MANIFEST_PATH, `manifest ${commit ?? ''}`);
  }
  return output;
}
