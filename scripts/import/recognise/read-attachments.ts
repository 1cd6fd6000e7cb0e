import { posix } from 'node:path';
import { ATTACHMENT_EXTENSIONS } from '../../content/files/attachment.ts';
import { type Paragraph, textOf } from '../page/block.ts';
import { nameIn } from '../page/name-in-address.ts';

/** A file that a page offers beside its text. */
export interface OfferedFile {
  /** As the page names it: an address, a path or a name. */
  source: string;
  title: string;
}

const LABEL =
  /^(?:các\s+)?(?:tệp|file|tài\s+liệu|văn\s+bản|tập\s+tin)\s*(?:tin)?\s*(?:đính\s+kèm|kèm\s+theo|gửi\s+kèm|liên\s+quan)\s*(?:\(\d+\))?\s*:?\s*|^(?:đính\s+kèm|tải\s+(?:về|file|tệp)(?:\s+đính\s+kèm)?|download)\s*:?\s*/iu;
/** How often a file was fetched. */
const FETCHED = /\(\d+\s+(?:lần|lượt)\s+tải(?:\s+(?:về|xuống))?\)/iu;
const FILE_NAME = new RegExp(`^[^\\n:*?"<>|]{1,150}\\.(?:${ATTACHMENT_EXTENSIONS.join('|')})$`, 'i');

/** The files that a line offers for download; undefined for a line of text, which may well link to a file in passing. */
export function readAttachments(paragraph: Paragraph): OfferedFile[] | undefined {
  const text = textOf(paragraph);
  const label = LABEL.exec(text)?.[0];
  const rest = text
    .slice(label?.length ?? 0)
    .replace(FETCHED, '')
    .trim();
  const links = paragraph.runs.flatMap(({ href, text: words }) =>
    href !== undefined && isFile(href) ? [{ source: href, title: words.trim() }] : [],
  );
  if (links.length > 0) {
    const linked = links.reduce((length, { title }) => length + title.length, 0);
    return label !== undefined || linked * 2 > text.length ? links.map(tidyTitle) : undefined;
  }
  if (label !== undefined && rest === '') return [];
  const names = rest.split(/\s*[;|]\s*/);
  if (!names.every((name) => FILE_NAME.test(name))) return undefined;
  return names.map((name) => tidyTitle({ source: name, title: name }));
}

/** Whether an address leads to a kind of file that may be attached. */
export function isFile(href: string): boolean {
  return ATTACHMENT_EXTENSIONS.includes(posix.extname(nameIn(href)).slice(1).toLowerCase());
}

/** A file that a page shows in a window of its own. */
export function offerFile(address: string): OfferedFile {
  return tidyTitle({ source: address, title: nameIn(address) });
}

function tidyTitle({ source, title }: OfferedFile): OfferedFile {
  const words = title
    .replace(/^[-–•+]\s*/, '')
    .replace(/\.\w{2,4}$/, '')
    .trim();
  return { source, title: words === '' ? source : words };
}
