import { parentPort, workerData } from 'node:worker_threads';
import { scanOutput } from './scan-output.ts';

const { outDir } = workerData as { outDir: string };
parentPort?.postMessage(scanOutput(outDir));
