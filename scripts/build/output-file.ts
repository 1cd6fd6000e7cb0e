import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputPath } from '../site/page.ts';
import type { Url } from '../text/brands.ts';
import { type FileMark, markBytes } from './file-mark.ts';

/** A file of the site that is not rendered as a page. */
export interface PlannedFile {
  url: Url;
  /** Changes whenever the bytes do. */
  key: string;
}

/** A file whose bytes are made here, or copied. */
export interface OutputFile extends PlannedFile {
  bytes: () => Promise<Uint8Array>;
}

/** Writes a file below the output folder in one step: a reader sees the old bytes or the new ones, never a part. */
export async function writeOutput(outDir: string, { url, bytes }: OutputFile): Promise<FileMark> {
  const target = join(outDir, outputPath(url));
  const content = await bytes();
  mkdirSync(dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, target);
  return markBytes(content);
}
