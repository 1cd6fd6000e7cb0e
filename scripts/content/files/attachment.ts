import { posix } from 'node:path';
import { type ContentPath, toUrl } from '../../text/brands.ts';
import { slugify } from '../../text/slug.ts';
import type { Attachment, Body } from '../archive.ts';

/** Kinds of file that may be attached, as readers see them. Web pages and drawings are not: they can hold scripts. */
const KINDS: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  doc: 'Word',
  docx: 'Word',
  odt: 'Văn bản ODT',
  rtf: 'Văn bản RTF',
  xls: 'Excel',
  xlsx: 'Excel',
  ods: 'Bảng tính ODS',
  csv: 'Bảng CSV',
  ppt: 'PowerPoint',
  pptx: 'PowerPoint',
  odp: 'Trình chiếu ODP',
  txt: 'Văn bản',
  zip: 'Tệp nén ZIP',
  mp3: 'Âm thanh MP3',
};

export const ATTACHMENT_EXTENSIONS: readonly string[] = Object.keys(KINDS);

/** Largest attachment in bytes: what the usual hosts take as one file. */
export const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;

/** Describes a file to attach, or nothing when its kind may not be attached. */
export function describeAttachment(
  file: ContentPath,
  { hash, bytes, title }: { hash: string; bytes: number; title?: string | undefined },
): Attachment | undefined {
  const name = posix.basename(file);
  const extension = posix.extname(name).slice(1).toLowerCase();
  const kind = KINDS[extension];
  if (kind === undefined) return undefined;
  const stem = name.slice(0, -extension.length - 1);
  const url = toUrl(`/tep/${slugify(stem) || 'tep'}-${hash.slice(0, 10)}.${extension}`);
  return { file, url, title: title ?? stem, kind, bytes };
}

/** Files that a body leads to. */
export function findFilesInBody({ references }: Pick<Body, 'references'>): Attachment[] {
  return Object.values(references).flatMap((reference) =>
    reference.kind === 'attachment' ? [reference.attachment] : [],
  );
}
