import { availableParallelism } from 'node:os';
import { encodePhotos } from './encode-photos.ts';
import { writeOutput } from './output-file.ts';
import type { BuildPlan } from './plan-build.ts';
import { planServiceWorker } from './plan-service-worker.ts';

/** Writes everything that is not a page, whatever stands there: assets, attachments, pictures. */
export async function writeFiles(
  planned: BuildPlan,
  { outDir, cacheDir }: { outDir: string; cacheDir: string },
): Promise<void> {
  const { files, photos, folder } = planned;
  for (const file of [...files, planServiceWorker(planned, files)]) await writeOutput(outDir, file);
  await encodePhotos(photos, { folder, cacheDir, outDir, lanes: availableParallelism() });
}
