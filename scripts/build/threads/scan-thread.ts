import { parentPort, workerData } from 'node:worker_threads';
import { openContentFolder } from '../../content/disk/content-folder.ts';
import type { ScanAnswer, ScanSetting } from './scan.ts';
import { scanOutput } from '../output/scan-output.ts';
import { packFault } from './thread-fault.ts';

const { contentDir, outDir } = workerData as ScanSetting;
answer(() => openContentFolder(contentDir));
if (outDir !== undefined) answer(() => scanOutput(outDir));

/** An error that is not caught here could overtake what was found before it. */
function answer<Found>(look: () => Found): void {
  const post = (message: ScanAnswer<Found>) => parentPort?.postMessage(message);
  try {
    post({ found: look() });
  } catch (error) {
    post(packFault(error));
  }
}
