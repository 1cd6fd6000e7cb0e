import { join } from 'node:path';
import { hashContent } from '../../content/disk/content-hash.ts';
import { writeWhole } from '../../content/disk/write-whole.ts';
import { outputPath } from '../../site/page.ts';
import type { Url } from '../../text/brands.ts';
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

/** A file of this content. */
export function makeFile(url: Url, content: string | Uint8Array): OutputFile {
  return { url, key: hashContent(content), bytes: async () => Buffer.from(content) };
}

/** Writes a file below the output folder in one step: a reader sees the old bytes or the new ones, never a part. */
export async function writeOutput(outDir: string, { url, bytes }: OutputFile): Promise<FileMark> {
  const target = join(outDir, outputPath(url));
  const content = await bytes();
  writeWhole(target, content);
  return markBytes(content);
}
