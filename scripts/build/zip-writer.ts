import { closeSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { ensureFolder } from '../content/ensure-folder.ts';
import { UsageError } from '../content/usage-error.ts';
import { findAbandoned } from './abandoned.ts';
import { explainStorage } from './storage-error.ts';

/** Writes a zip file by file; nothing but the file that is being added stands in memory. */
export interface ZipWriter {
  /** Adds a file. @throws UsageError when the zip would be larger than its format can hold; StorageError */
  add(path: string, bytes: Uint8Array): void;
  /** Puts the finished zip in its place. @throws StorageError */
  close(): void;
  /** Deletes what was written. */
  discard(): void;
}

/** Files whose formats are compressed already. */
const PACKED = /\.(?:avif|jpe?g|png|webp|zip|docx|xlsx|pptx|od[tsp]|pdf|mp3)$/;

// The plain format counts files in 16 bits and bytes in 32: PKWARE's APPNOTE 4.4.
const MOST_FILES = 65_535;
const MOST_BYTES = 0xffffffff - 64 * 1024 * 1024;

/** Starts a zip at a path; the same files in the same order give the same bytes. */
export function createZip(file: string): ZipWriter {
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = openNew(temporary, file);
  // The format holds the parts of a local time: these are the same in every zone.
  const date = new Date(1980, 0, 1);
  let isOpen = true;
  const closeFile = () => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  let files = 0;
  let size = 0;
  let failure: unknown;
  const zip = new Zip((error, chunk) => {
    if (error !== null) failure ??= error;
    if (failure !== undefined) return;
    try {
      for (let at = 0; at < chunk.length;) at += writeSync(handle, chunk, at);
      size += chunk.length;
    } catch (reason) {
      failure = explainStorage(reason, file);
    }
  });
  return {
    add(path, bytes) {
      files += 1;
      if (files > MOST_FILES || size + bytes.length > MOST_BYTES)
        throw new UsageError('Năm này có nhiều tệp hơn một tệp zip chứa được (65.535 tệp, 4 GB).');
      const entry = PACKED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      entry.mtime = date;
      zip.add(entry);
      entry.push(bytes, true);
      if (failure !== undefined) throw failure;
    },
    close() {
      zip.end();
      closeFile();
      if (failure !== undefined) throw failure;
      moveTo(temporary, file);
    },
    discard() {
      closeFile();
      rmSync(temporary, { force: true });
    },
  };
}

function openNew(temporary: string, file: string): number {
  ensureFolder(dirname(file));
  removeAbandoned(file, temporary);
  try {
    return openSync(temporary, 'w');
  } catch (error) {
    throw explainStorage(error, file);
  }
}

/** What killed processes left of the same zip may be gigabytes, and none of them comes back for it. */
function removeAbandoned(file: string, own: string): void {
  const folder = dirname(file);
  for (const name of readdirSync(folder)) {
    if (name !== basename(own) && findAbandoned(name) === basename(file))
      rmSync(join(folder, name), { force: true });
  }
}

function moveTo(temporary: string, file: string): void {
  try {
    renameSync(temporary, file);
  } catch (error) {
    throw explainStorage(error, file);
  }
}
