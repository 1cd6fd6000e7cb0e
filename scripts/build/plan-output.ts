import type { Photo } from '../content/archive.ts';
import { pictureFiles } from '../render/picture.ts';
import { outputPath, type Page } from '../site/page.ts';
import { MANIFEST_PATH, manifestPaths } from './manifest.ts';
import type { PlannedFile } from './output-file.ts';
import type { BuildPlan } from './plan-build.ts';
import { isInShard, type Shard } from './shard.ts';

/** What the output folder is to hold, by path: pages, pictures, other files, and the manifest. */
export interface OutputPlan {
  /** Path → key. */
  keys: Map<string, string>;
  pages: Map<string, Page>;
  pictures: Map<string, Photo>;
}

/** Lays out the files of a plan, or the part of them that a shard makes. All pictures of a photo belong to one shard. */
export function planOutput(
  {
    plan,
    files,
    photos,
    codeVersion,
  }: Pick<BuildPlan, 'plan' | 'photos' | 'codeVersion'> & { files: readonly PlannedFile[] },
  { shard, commit }: { shard?: Shard; commit?: string | undefined },
): OutputPlan {
  const isOurs = (name: string) => shard === undefined || isInShard(name, shard);
  const keyOf = (key: string) => `${codeVersion}.${key}`;
  const output: OutputPlan = { keys: new Map(), pages: new Map(), pictures: new Map() };
  for (const page of plan.values()) {
    const path = outputPath(page.url);
    if (!isOurs(path)) continue;
    output.keys.set(path, keyOf(page.key));
    output.pages.set(path, page);
  }
  for (const file of files) {
    const path = outputPath(file.url);
    if (isOurs(path)) output.keys.set(path, keyOf(file.key));
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
    for (const path of manifestPaths(output.keys.keys())) output.keys.set(path, keyOf('manifest'));
    output.keys.set(MANIFEST_PATH, keyOf(`manifest ${commit ?? ''}`));
  }
  return output;
}
