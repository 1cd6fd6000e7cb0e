import { readFile } from 'node:fs/promises';
import type { Archive, Attachment } from '../content/archive.ts';
import { findFilesInBody } from '../content/files/attachment.ts';
import type { ContentFolder } from '../content/disk/content-folder.ts';
import { findShown } from '../site/articles/shown-articles.ts';
import { findOldAddresses, shardOldAddresses } from '../site/old-addresses.ts';
import { outputPath } from '../site/page.ts';
import { toUrl, type Url } from '../text/brands.ts';
import { makeHeadersFile } from './hosting/headers.ts';
import { makeFile, type OutputFile } from './output/output-file.ts';
import { makeRedirectsFile } from './hosting/redirects.ts';

/** Files of the site beside its pages and assets: attachments, and what hosts read. */
export function planFiles(
  archive: Archive,
  folder: ContentFolder,
  plan: ReadonlyMap<Url, unknown>,
): OutputFile[] {
  const oldAddresses = findOldAddresses(archive);
  const redirects = makeRedirectsFile(oldAddresses, plan);
  const attachments = new Map(findAttachments(archive).map((attachment) => [attachment.url, attachment]));
  return [
    makeFile(toUrl('/_headers'), makeHeadersFile()),
    ...(redirects === undefined ? [] : [makeFile(toUrl('/_redirects'), redirects)]),
    ...hideWithdrawn(archive),
    ...[...shardOldAddresses(oldAddresses)].map(([shard, json]) =>
      makeFile(toUrl(`/_cu/${shard}.json`), json),
    ),
    ...[...attachments.values()].map((attachment) => copyAttachment(attachment, folder)),
  ];
}

/** The file of an attachment. */
export function copyAttachment({ url, file }: Attachment, folder: ContentFolder): OutputFile {
  // The address carries the hash of the content.
  return { url, key: url, bytes: () => readFile(folder.files.get(file)!) };
}

/** `.assetsignore`: pages that hosts with a worker leave to it. */
function hideWithdrawn({ articles }: Archive): OutputFile[] {
  const withdrawn = articles.filter((article) => article.withdrawn !== undefined);
  if (withdrawn.length === 0) return [];
  return [makeFile(toUrl('/.assetsignore'), withdrawn.map(({ url }) => `/${outputPath(url)}\n`).join(''))];
}

/** Attachments that readers can reach: of withdrawn articles only the notice is published. */
function findAttachments({ articles, pages }: Archive): Attachment[] {
  return [
    ...findShown(articles).flatMap(({ attachments, filesInBody }) => [...attachments, ...filesInBody]),
    ...pages.flatMap(({ body }) => findFilesInBody(body)),
  ];
}
