import { readFileSync, statSync } from 'node:fs';
import type { ContentPath } from '../../text/brands.ts';
import type { Attachment, Photo } from '../archive.ts';
import { ATTACHMENT_EXTENSIONS, describeAttachment, MAX_ATTACHMENT_BYTES } from '../files/attachment.ts';
import type { ContentFolder } from '../disk/content-folder.ts';
import { findFileKind } from '../files/file-kind.ts';
import type { FileMemory } from '../memory/file-memory.ts';
import { findSimilarFile } from './find-similar-file.ts';
import { inspectPhoto, MAX_PHOTO_BYTES, type PhotoFacts } from '../files/inspect-photo.ts';
import { describe } from '../messages.ts';
import { describePhoto } from '../files/photo-messages.ts';
import type { Refusal } from '../problem.ts';
import type { Target } from './resolve-target.ts';

/** What is known of the files that articles refer to. */
export interface FileStore {
  folder: ContentFolder;
  photos: FileMemory<PhotoFacts | Refusal>;
  /** Sizes in bytes. */
  attachments: FileMemory<number>;
}

// What Git LFS puts in place of a file: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
const MAX_POINTER_BYTES = 1024;

/** A path as file managers show it: `C:\\Users\\…`, `file:///…`. */
const ON_COMPUTER = /^(?:[a-z]:[\\/]|file:)/i;
/** A photo as a text, which Google Docs makes of each: https://www.rfc-editor.org/rfc/rfc2397 */
const IN_TEXT = /^data:/i;

/** Finds and describes a photo; `src` is how the editor wrote it. */
export async function linkPhoto(
  store: FileStore,
  src: string,
  target: Target,
): Promise<Omit<Photo, 'inBody'> | Refusal> {
  try {
    return await findPhoto(store, src, target);
  } catch (error) {
    return { code: 'image-missing', message: describe.imageUnreadable(src, findSystemCode(error)) };
  }
}

async function findPhoto(
  store: FileStore,
  src: string,
  target: Target,
): Promise<Omit<Photo, 'inBody'> | Refusal> {
  const path = fileOf(target);
  if (src.trim() === '') return { code: 'image-missing', message: describe.imageUnnamed() };
  if (ON_COMPUTER.test(src)) return { code: 'image-outside', message: describe.imageOnComputer(src) };
  if (IN_TEXT.test(src)) return { code: 'image-outside', message: describe.imageInText() };
  if (target.kind === 'elsewhere') return { code: 'image-outside', message: describe.imageRemote(src) };
  if (path === undefined || store.folder.outside.has(path))
    return { code: 'image-outside', message: describe.imageOutside(src) };
  const disk = store.folder.files.get(path);
  if (disk === undefined)
    return {
      code: 'image-missing',
      message: describe.imageMissing(src, findSimilarFile(store.folder, path)),
    };
  const bytes = statSync(disk).size;
  if (bytes > MAX_PHOTO_BYTES) {
    return {
      code: 'image-unsupported',
      message: `${src}: ${describePhoto.tooManyBytes(bytes, MAX_PHOTO_BYTES)}`,
    };
  }
  const { hash, facts } = await recallPhoto(store, path, disk);
  if ('code' in facts) return { code: facts.code, message: `${src}: ${facts.message}` };
  const { width, height, colour } = facts;
  return { file: path, hash, width, height, colour };
}

/** Finds and describes a file to attach. */
export function linkAttachment(
  store: FileStore,
  src: string,
  target: Target,
  title?: string,
): Attachment | Refusal {
  try {
    return findAttachment(store, src, target, title);
  } catch (error) {
    return { code: 'file-missing', message: describe.attachmentUnreadable(src, findSystemCode(error)) };
  }
}

function findAttachment(store: FileStore, src: string, target: Target, title?: string): Attachment | Refusal {
  const path = fileOf(target);
  if (path === undefined || store.folder.outside.has(path))
    return { code: 'file-outside', message: describe.attachmentOutside(src) };
  const disk = store.folder.files.get(path);
  if (disk === undefined)
    return { code: 'file-missing', message: describe.fileMissing(src, findSimilarFile(store.folder, path)) };
  if (statSync(disk).size > MAX_ATTACHMENT_BYTES) {
    return { code: 'file-too-large', message: describe.attachmentTooLarge(src, MAX_ATTACHMENT_BYTES) };
  }
  const { hash, bytes } = recallAttachment(store, path);
  if (isPointer(disk, bytes))
    return { code: 'attachment-unsupported', message: describe.attachmentElsewhere(src) };
  const attachment = describeAttachment(path, { hash, bytes, title });
  return (
    attachment ?? {
      code: 'attachment-unsupported',
      message: describe.attachmentUnsupported(src, ATTACHMENT_EXTENSIONS),
    }
  );
}

/** Whether a file is what Git LFS puts in the place of one that it keeps elsewhere. */
function isPointer(disk: string, bytes: number): boolean {
  return bytes < MAX_POINTER_BYTES && findFileKind(readFileSync(disk)) === 'lfs';
}

/** Whether a photo's file is still there, with the bytes that it had when it was described. */
export function isSamePhoto({ file, hash }: Photo, { folder, photos }: FileStore): boolean {
  return folder.files.has(file) && isReadAs(() => photos.recall(folder, file).hash === hash);
}

/** Whether an attachment's file is still there, with the bytes that it had when it was described. */
export function isSameAttachment({ file, url }: Attachment, store: FileStore): boolean {
  if (!store.folder.files.has(file)) return false;
  return isReadAs(() => describeAttachment(file, recallAttachment(store, file))?.url === url);
}

/** What cannot be read is not as it was; why, is told when it is looked up again. */
function isReadAs(isSame: () => boolean): boolean {
  try {
    return isSame();
  } catch {
    return false;
  }
}

/** The code of a file that the system does not let us read. @throws the error itself when it is none of the system's */
function findSystemCode(error: unknown): string {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) throw error;
  return code;
}

async function recallPhoto(
  { folder, photos }: FileStore,
  path: ContentPath,
  disk: string,
): Promise<{ hash: string; facts: PhotoFacts | Refusal }> {
  const known = photos.recall(folder, path);
  if ('value' in known) return { hash: known.hash, facts: known.value };
  const facts = await inspectPhoto(known.bytes, disk);
  known.keep(facts);
  return { hash: known.hash, facts };
}

function recallAttachment(
  { folder, attachments }: FileStore,
  path: ContentPath,
): { hash: string; bytes: number } {
  const known = attachments.recall(folder, path);
  if ('value' in known) return { hash: known.hash, bytes: known.value };
  known.keep(known.bytes.length);
  return { hash: known.hash, bytes: known.bytes.length };
}

/** The content path that a target names: an address is read from the top of the content folder. */
function fileOf(target: Target): ContentPath | undefined {
  if (target.kind === 'file') return target.path;
  return target.kind === 'address' ? (target.path.slice(1) as ContentPath) : undefined;
}
