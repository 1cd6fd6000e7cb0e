import { parentPort, workerData } from 'node:worker_threads';
import { openContentFolder } from '../content/content-folder.ts';
import type { ScanSetting } from './scan.ts';
import { scanOutput } from './scan-output.ts';

const { contentDir, outDir } = workerData as ScanSetting;
parentPort?.postMessage(openContentFolder(contentDir));
parentPort?.postMessage(scanOutput(outDir));
