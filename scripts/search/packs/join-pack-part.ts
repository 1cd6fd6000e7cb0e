import { encodeUtf8 } from '../../text/utf8.ts';
import type { SearchDocument } from '../format/document.ts';
import type { ListedPage } from './year-pack.ts';

/** A page as it is put into a part. */
export interface PackedPage {
  path: string;
  /** UTF-8. */
  html: Uint8Array;
  /** The article whose page it is, if it can be found. */
  document?: SearchDocument;
}

/**
 * Puts pages into a part, which is then deflated and read by `readPackPart`: a line of JSON that lists them, and their bytes. The
 * text of an article follows its page, near enough for deflate to see that it says the same again.
 */
export function joinPackPart(pages: Iterable<PackedPage>): Uint8Array {
  const list: ListedPage[] = [];
  const pieces: Uint8Array[] = [];
  for (const { path, html, document } of pages) {
    pieces.push(html);
    if (document === undefined) {
      list.push([path, html.length]);
      continue;
    }
    const { text, ...found } = document;
    const bytes = encodeUtf8(text);
    pieces.push(bytes);
    list.push([path, html.length, found, bytes.length]);
  }
  return Buffer.concat([encodeUtf8(`${JSON.stringify(list)}\n`), ...pieces]);
}
