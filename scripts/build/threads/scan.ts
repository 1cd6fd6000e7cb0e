import { on } from 'node:events';
import { type ContentFolder, findContentRoot } from '../../content/disk/content-folder.ts';
import type { BuildFolders } from '../build-folders.ts';
import { refuseDangerousOutput } from '../output/dangerous-folders.ts';
import type { OutputSizes } from '../output/scan-output.ts';
import { startThread } from './start-thread.ts';
import { type ThreadFault, unpackFault } from './thread-fault.ts';

/** What stands in the folders of a build. */
export interface Scan {
  content: Promise<ContentFolder>;
  /** Nothing for a build that empties it first. */
  output: Promise<OutputSizes>;
  /** Ends the thread, whatever it is at. */
  stop(): Promise<void>;
}

/** What the scanning thread is told. */
export interface ScanSetting {
  contentDir: string;
  /** Absent when nothing is asked of it. */
  outDir?: string;
}

/** What the thread answers for each folder: what it found, or the error of the file system. */
export type ScanAnswer<Found> = { found: Found } | ThreadFault;

/**
 * Looks through the folders of a build on a thread of its own: asking for thousands of files takes as long as planning them.
 * @throws UsageError when there is no content folder, or building into the output folder could harm something else
 */
export async function startScan(folders: BuildFolders): Promise<Scan> {
  await refuseDangerousOutput(folders);
  const { contentDir, outDir, clean = false } = folders;
  const setting: ScanSetting = { contentDir: findContentRoot(contentDir), ...(clean ? {} : { outDir }) };
  const worker = startThread('scan-thread', setting);
  const answers = on(worker, 'message');
  const next = async <Found>(): Promise<Found> => {
    const { value } = await answers.next();
    const [answer] = value as [ScanAnswer<Found>];
    if ('fault' in answer) throw unpackFault(answer);
    return answer.found;
  };
  const content = next<ContentFolder>();
  const output = clean
    ? Promise.resolve(new Map<string, number>())
    : next<[path: string, size: number][]>().then((files) => new Map(files));
  // Whoever waits for them is told; a build that ends before doesn't wait.
  for (const part of [content, output]) part.catch(() => {});
  return {
    content,
    output,
    async stop() {
      await worker.terminate();
    },
  };
}
