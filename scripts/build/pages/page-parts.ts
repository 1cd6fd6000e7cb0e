import type { Body } from '../../content/archive.ts';
import type { ContentFolder } from '../../content/disk/content-folder.ts';
import { type BodySetting, createBodyRenderer } from '../../render/body.ts';
import { outputPath, type Page } from '../../site/page.ts';
import { renderPage } from '../../site/render-page.ts';
import type { SafeHtml } from '../../text/brands.ts';
import { encodeUtf8 } from '../../text/utf8.ts';

/** A page of which perhaps the body is still to be rendered; it can be handed to another thread. */
export interface PageInParts {
  path: string;
  /** In the order of the page: bytes, and at most one body. */
  parts: (Uint8Array<ArrayBuffer> | DeferredBody)[];
}

/** A body that whoever joins the parts is to render. */
export interface DeferredBody {
  body: Body;
  /** Where its file is on the disk. */
  disk: string;
  setting: BodySetting;
}

// Text is escaped, so nothing that a page says can look like this element.
const BODY_SLOT = '<template id="body"></template>' as SafeHtml;

/** Renders a page whole. */
export function renderWhole(page: Page, folder: Pick<ContentFolder, 'files'>): PageInParts {
  const text = renderPage(page, createBodyRenderer(folder));
  return { path: outputPath(page.url), parts: [encodeUtf8(text)] };
}

/** Renders a page but for its body: that is half of the work, and needs nothing of the plan. */
export function renderAround(page: Page, folder: Pick<ContentFolder, 'files'>): PageInParts {
  let deferred: DeferredBody | undefined;
  const text = renderPage(page, (body, setting) => {
    const disk = folder.files.get(body.file);
    if (disk === undefined) throw new RangeError(`no file ${body.file}`);
    deferred = { body, disk, setting };
    return BODY_SLOT;
  });
  const path = outputPath(page.url);
  if (deferred === undefined) return { path, parts: [encodeUtf8(text)] };
  const slot = text.indexOf(BODY_SLOT);
  const rest = text.slice(slot + BODY_SLOT.length);
  return { path, parts: [encodeUtf8(text.slice(0, slot)), deferred, encodeUtf8(rest)] };
}

/** Renders what was deferred and joins the parts. @throws Error when a file was changed meanwhile */
export function joinParts({ parts }: PageInParts): Uint8Array<ArrayBuffer> {
  const [first] = parts;
  if (parts.length === 1 && first instanceof Uint8Array) return first;
  return Buffer.concat(parts.map((part) => (part instanceof Uint8Array ? part : renderDeferred(part))));
}

function renderDeferred({ body, disk, setting }: DeferredBody): Uint8Array {
  return encodeUtf8(createBodyRenderer({ files: new Map([[body.file, disk]]) })(body, setting));
}
