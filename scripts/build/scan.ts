import { on } from 'node:events';
import type { ContentFolder } from '../content/content-folder.ts';
import type { OutputSizes } from './scan-output.ts';
import { startThread } from './start-thread.ts';

/** What stands in the folders of a build. */
export interface Scan {
  content: Promise<ContentFolder>;
  output: Promise<OutputSizes>;
}

/** What the scanning thread is told. */
export interface ScanSetting {
  contentDir: string;
  outDir: string;
}

/** Looks through both folders on a thread of its own: asking for thousands of files takes as long as planning them. */
export function startScan(setting: ScanSetting): Scan {
  const answers = on(startThread('scan-thread', setting), 'message');
  const next = async () => {
    const { value } = await answers.next();
    return value[0];
  };
  const content: Promise<ContentFolder> = next();
  const output = next().then((files: [string, number][]) => new Map(files));
  // Whoever waits for them is told; a build that ends before doesn't wait.
  for (const scan of [content, output]) scan.catch(() => {});
  return { content, output };
}
