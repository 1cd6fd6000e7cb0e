import { EventEmitter, once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface WriterSetting {
  outDir: string;
  cacheDir: string;
}

/** A page that is rendered and waits to be written. */
export interface RenderedPage {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface WriterRequest {
  batch: number;
  pages: RenderedPage[];
}

export interface WriterAnswer {
  batch: number;
  fault?: string;
}

/** Eleventy on a thread of its own, so that it loads and writes while the pages that come next are being rendered. */
export interface PageWriter {
  /** Hands over a batch, whose bytes are gone from here afterwards; resolves as soon as the writer is not too far behind. @throws Error when an earlier batch failed */
  write(pages: RenderedPage[]): Promise<void>;
  /** Resolves when everything is written. @throws Error when a batch failed */
  finish(): Promise<void>;
  /** Ends the thread, whatever it is at. */
  stop(): Promise<void>;
}

/** Batches that may wait for the writer; more would only fill memory. */
const MOST_WAITING = 3;

/** Size of the thread's young generation in MB: pages are many short-lived strings. */
const YOUNG_GENERATION = 64;

/** Starts the writing thread. */
export function startPageWriter(setting: WriterSetting): PageWriter {
  const worker = startThread(setting);
  let sent = 0;
  let done = 0;
  const changes = new EventEmitter();
  worker.on('message', ({ fault }: WriterAnswer) => {
    done += 1;
    changes.emit(fault === undefined ? 'done' : 'error', new Error(fault));
  });
  worker.on('error', (error) => changes.emit('error', error));
  // A failure between two waits must be told at the next one.
  let failure: Error | undefined;
  changes.on('error', (error: Error) => (failure ??= error));
  const until = async (isReached: () => boolean) => {
    if (failure !== undefined) throw failure;
    while (!isReached()) await once(changes, 'done');
  };
  return {
    async write(pages) {
      const request: WriterRequest = { batch: sent, pages };
      worker.postMessage(
        request,
        pages.map(({ bytes }) => bytes.buffer),
      );
      sent += 1;
      await until(() => sent - done < MOST_WAITING);
    },
    finish: () => until(() => done === sent),
    async stop() {
      await worker.terminate();
    },
  };
}

function startThread(setting: WriterSetting): Worker {
  const options = { workerData: setting, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION } };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('page-writer-thread.js', import.meta.url), options);
  // A thread does not take over the TypeScript loader of its parent.
  const source = JSON.stringify(new URL('page-writer-thread.ts', import.meta.url).href);
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}); });`;
  return new Worker(start, { ...options, eval: true });
}
