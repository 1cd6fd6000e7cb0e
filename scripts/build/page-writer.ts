import { Worker } from 'node:worker_threads';

export interface WriterSetting {
  outDir: string;
  cacheDir: string;
}

/** A page that is rendered and waits to be written. */
export interface RenderedPage {
  path: string;
  text: string;
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
  /** Hands over a batch; resolves as soon as the writer is not too far behind. @throws Error when an earlier batch failed */
  write(pages: RenderedPage[]): Promise<void>;
  /** Resolves when everything is written, and ends the thread. @throws Error when a batch failed */
  close(): Promise<void>;
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
  let fault: Error | undefined;
  let wake = () => {};
  const settle = (error?: Error) => {
    fault ??= error;
    wake();
  };
  worker.on('message', ({ fault: message }: WriterAnswer) => {
    done += 1;
    settle(message === undefined ? undefined : new Error(message));
  });
  worker.on('error', settle);
  const until = async (isReached: () => boolean) => {
    while (fault === undefined && !isReached()) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (fault !== undefined) {
      await worker.terminate();
      throw fault;
    }
  };
  return {
    async write(pages) {
      worker.postMessage({ batch: sent, pages } satisfies WriterRequest);
      sent += 1;
      await until(() => sent - done < MOST_WAITING);
    },
    async close() {
      await until(() => done === sent);
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
