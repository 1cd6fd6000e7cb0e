import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { outputPath } from '../site/page.ts';
import type { WrittenFolders } from './build-folders.ts';
import { encodePhotos } from './pictures/encode-photos.ts';
import { writeOutput } from './output/output-file.ts';
import type { BuildPlan } from './plan-build.ts';
import { planPackFiles } from './search-index/plan-pack-files.ts';
import { planSearchFiles } from './search-index/plan-search-files.ts';
import { planServiceWorker } from './hosting/plan-service-worker.ts';

/**
 * Writes everything that is not a page, whatever stands there: assets, attachments, search index, packs, pictures. The pages
 * must stand in the output folder. There is no manifest: what `npm run deploy` publishes comes from `npm run build`.
 */
export async function writeFiles(planned: BuildPlan, { outDir, cacheDir }: WrittenFolders): Promise<void> {
  const { photos, folder } = planned;
  const searchFiles = planSearchFiles(planned, cacheDir);
  const packFiles = planPackFiles(planned, {
    cacheDir,
    readPage: ({ url }) => readFileSync(join(outDir, outputPath(url))),
  });
  const files = [...planned.files, ...packFiles, ...searchFiles];
  for (const file of [...files, planServiceWorker(planned, files)]) await writeOutput(outDir, file);
  await encodePhotos(photos, { folder, cacheDir, outDir, lanes: availableParallelism() });
}
