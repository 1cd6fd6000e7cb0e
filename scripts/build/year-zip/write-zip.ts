import { createWriteStream, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { ensureFolder } from '../../content/disk/ensure-folder.ts';
import { UsageError } from '../../content/usage-error.ts';
import { findAbandoned } from '../output/abandoned.ts';
import { explainStorage } from '../output/storage-error.ts';

/** One file of a zip. */
export interface ZipEntry {
  /** Its path in the zip, with `/`. */
  path: string;
  bytes: Uint8Array;
}

/** Files whose formats are compressed already. */
const PACKED = /\.(?:avif|jpe?g|png|webp|zip|docx|xlsx|pptx|od[tsp]|pdf|mp3)$/;

/**
 * Writes a zip, of any number of files and any size; the same files in the same order give the same bytes. A file is
 * asked for when the one before it is written, so that two of them stand in memory. Nothing is left of a zip that fails.
 * @throws UsageError where a device or a pipe stands in its place; StorageError; what the files throw
 */
export async function writeZip(file: string, entries: AsyncIterable<ZipEntry>): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  refuseDevice(file);
  ensureFolder(dirname(file));
  removeAbandoned(file, temporary);
  try {
    await fill(temporary, entries);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw explainStorage(error, file);
  }
}

/** The zip would take the place of what every program relies on, `/dev/null` for one. */
function refuseDevice(file: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile() && !there.isDirectory())
    throw new UsageError(`${file} không phải là tệp thường. Hãy chọn tên khác.`);
}

async function fill(path: string, entries: AsyncIterable<ZipEntry>): Promise<void> {
  const zip = new ZipFile();
  const stop = new AbortController();
  const written = pipeline(zip.outputStream, createWriteStream(path), { signal: stop.signal });
  // Whoever waits for it is told of a failure; the first file may take long to come.
  written.catch(() => undefined);
  try {
    // What cannot be written ends the reading too.
    for await (const entry of entries) await Promise.race([addEntry(zip, entry), written]);
    zip.end();
  } catch (error) {
    stop.abort();
    await Promise.allSettled([written]);
    throw error;
  }
  await written;
}

/** Adds a file, and comes back when those before it are written. */
function addEntry(zip: ZipFile, { path, bytes }: ZipEntry): Promise<void> {
  // The format holds the parts of a local time: these are the same in every zone.
  const options = { compress: !PACKED.test(path), mtime: new Date(1980, 0, 1), forceDosTimestamp: true };
  return new Promise((resolve) => {
    zip.addReadStreamLazy(path, options, (give) => {
      give(null, Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]));
      resolve();
    });
  });
}

/** What killed processes left of the same zip may be gigabytes, and none of them comes back for it. */
function removeAbandoned(file: string, own: string): void {
  const folder = dirname(file);
  for (const name of readdirSync(folder)) {
    if (name !== basename(own) && findAbandoned(name) === basename(file))
      rmSync(join(folder, name), { force: true });
  }
}
