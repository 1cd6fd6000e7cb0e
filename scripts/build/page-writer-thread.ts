import { parentPort, workerData } from 'node:worker_threads';
import { prepareEleventy } from './run-eleventy.ts';
import type { WriterAnswer, WriterRequest, WriterSetting } from './page-writer.ts';

const { outDir, cacheDir } = workerData as WriterSetting;
const run = prepareEleventy(outDir, cacheDir);
const answer = (message: WriterAnswer) => parentPort?.postMessage(message);

// One batch after another, in the order in which they come.
let queue = Promise.resolve();
parentPort?.on('message', ({ batch, pages }: WriterRequest) => {
  queue = queue.then(async () => {
    try {
      const write = await run;
      await write(pages.map(({ path, bytes }) => ({ path, bytes: () => bytes })));
      answer({ batch });
    } catch (error) {
      answer({ batch, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
});
