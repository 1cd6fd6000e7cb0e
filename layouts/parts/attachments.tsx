import type { VNode } from 'preact';
import type { Attachment } from '../../scripts/content/archive.ts';
import { formatBytes } from '../../scripts/text/number.ts';

/** The documents that belong to an article, each with its kind and size. */
export function Attachments({ attachments }: { attachments: readonly Attachment[] }): VNode | null {
  if (attachments.length === 0) return null;
  return (
    <section class="khoi tep" aria-labelledby="tep">
      <h2 id="tep">Tài liệu kèm theo</h2>
      <ul>
        {attachments.map(({ url, title, kind, bytes }) => (
          <li key={url}>
            <a href={url}>{title}</a> <span class="co-tep">{`${kind}, ${formatBytes(bytes)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
