import { readFile } from 'node:fs/promises';
import { hashContent } from '../content/content-hash.ts';
import type { Archive, Attachment } from '../content/archive.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { toUrl } from '../text/brands.ts';
import { makeHeadersFile } from './headers.ts';
import type { OutputFile } from './output-file.ts';

/** Files of the site beside its pages and assets. */
export function planFiles(archive: Archive, folder: ContentFolder): OutputFile[] {
  const headers = makeHeadersFile();
  const attachments = new Map(findAttachments(archive).map((attachment) => [attachment.url, attachment]));
  return [
    { url: toUrl('/_headers'), key: hashContent(headers), bytes: async () => Buffer.from(headers) },
    ...[...attachments.values()].map(({ url, file }) => ({
      url,
      // The address carries the hash of the content.
      key: url,
      bytes: () => readFile(folder.files.get(file) ?? file),
    })),
  ];
}

/** Attachments that readers can reach: of withdrawn articles only the notice is published. */
function findAttachments({ articles, pages }: Archive): Attachment[] {
  const shown = articles.filter(({ withdrawn }) => withdrawn === undefined);
  const inBodies = [...shown, ...pages].flatMap(({ body }) =>
    Object.values(body.references).flatMap((reference) =>
      reference.kind === 'attachment' ? [reference.attachment] : [],
    ),
  );
  return [...shown.flatMap(({ attachments }) => attachments), ...inBodies];
}
