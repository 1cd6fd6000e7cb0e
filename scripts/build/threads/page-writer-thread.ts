import { parentPort, workerData } from 'node:worker_threads';
import type { WrittenFolders } from '../build-folders.ts';
import { nameFault } from '../pages/page-fault.ts';
import { markBytes } from '../output/file-mark.ts';
import { joinParts, type PageInParts } from '../pages/page-parts.ts';
import type { WriterAnswer, WriterRequest } from './page-writer.ts';
import { prepareEleventy } from '../pages/run-eleventy.ts';
import { packFault } from './thread-fault.ts';

const { outDir, cacheDir } = workerData as WrittenFolders;
const run = prepareEleventy(outDir, cacheDir);
const answer = (message: WriterAnswer) => parentPort?.postMessage(message);

// One batch after another, in the order in which they come.
let queue = Promise.resolve();
parentPort?.on('message', ({ pages }: WriterRequest) => {
  queue = queue.then(async () => {
    try {
      const write = await run;
      const whole = pages.map((page) => ({ path: page.path, bytes: finish(page) }));
      await write(whole.map(({ path, bytes }) => ({ path, bytes: () => bytes })));
      answer({ marks: whole.map(({ path, bytes }) => [path, markBytes(bytes)]) });
    } catch (error) {
      answer(packFault(error));
    }
  });
});

function finish(page: PageInParts): Uint8Array<ArrayBuffer> {
  try {
    return joinParts(page);
  } catch (error) {
    throw nameFault(page.path, error);
  }
}
