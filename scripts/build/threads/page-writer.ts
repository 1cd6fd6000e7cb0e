import { EventEmitter, once } from 'node:events';
import type { WrittenFolders } from '../build-folders.ts';
import type { FileMark } from '../output/file-mark.ts';
import type { PageInParts } from '../pages/page-parts.ts';
import { startThread } from './start-thread.ts';
import { explainStorage } from '../output/storage-error.ts';
import { type ThreadFault, unpackFault } from './thread-fault.ts';

export interface WriterRequest {
  pages: PageInParts[];
}

export type WriterAnswer = { marks: [path: string, mark: FileMark][] } | ThreadFault;

/** Eleventy on a thread of its own, so that it loads and writes while the pages that come next are being rendered. */
export interface PageWriter {
  /**
   * Hands over a batch, whose bytes are gone from here afterwards; resolves as soon as the writer is not too far behind.
   * @throws Error when an earlier batch failed
   */
  write(pages: PageInParts[]): Promise<void>;
  /** Whether batches are waiting. */
  isBehind(): boolean;
  /** Resolves when everything is written, to what marks each file, by path. @throws Error when a batch failed */
  finish(): Promise<Map<string, FileMark>>;
  /** Ends the thread, whatever it is at. */
  stop(): Promise<void>;
}

/** Batches that may wait for the writer; more would only fill memory. */
const MOST_WAITING = 3;

/** Starts the writing thread. */
export function startPageWriter(folders: WrittenFolders): PageWriter {
  const worker = startThread('page-writer-thread', folders);
  const written = new Map<string, FileMark>();
  let waiting = 0;
  const changes = new EventEmitter();
  worker.on('message', (answer: WriterAnswer) => {
    waiting -= 1;
    if ('fault' in answer) {
      changes.emit('error', explainStorage(unpackFault(answer), folders.outDir));
      return;
    }
    for (const [path, mark] of answer.marks) written.set(path, mark);
    changes.emit('done');
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
      const bytes = pages.flatMap(({ parts }) => parts.filter((part) => part instanceof Uint8Array));
      worker.postMessage(
        { pages } satisfies WriterRequest,
        bytes.map(({ buffer }) => buffer),
      );
      waiting += 1;
      await until(() => waiting < MOST_WAITING);
    },
    isBehind: () => waiting >= MOST_WAITING - 1,
    async finish() {
      await until(() => waiting === 0);
      return written;
    },
    async stop() {
      await worker.terminate();
    },
  };
}
