import { OFFLINE, SERVICE_WORKER } from '../../content/addresses.ts';
import { makeKey } from '../../site/key.ts';
import { makeFile, type OutputFile, type PlannedFile } from '../output/output-file.ts';
import type { BuildPlan } from '../plan-build.ts';

/**
 * `/sw.js`: the bundled worker, told which publish it belongs to. It differs whenever anything of the site does, so that each
 * publish has a cache of its own; its size stays the same.
 * @param files everything that is not a page, search index and packs included
 */
export function planServiceWorker(
  { codeVersion, plan, photos, worker }: BuildPlan,
  files: readonly PlannedFile[],
): OutputFile {
  const shown = [...plan.values(), ...files].map(({ url, key }) => `${url} ${key}\n`);
  const version = makeKey([codeVersion, shown.join(''), ...photos.map(({ hash }) => hash)]).slice(0, 16);
  const publication = { version, offlineUrl: OFFLINE, frame: [OFFLINE, ...worker.frame] };
  return makeFile(SERVICE_WORKER, `self.khoBai=${JSON.stringify(publication)};\n${worker.text}`);
}
