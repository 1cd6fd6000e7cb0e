import type { VNode } from 'preact';
import type { Link, Pager } from '../props.ts';

/** The way to older and newer pages of a list, in words, with the years that they cover. */
export function PagerLinks({ pager }: { pager: Pager }): VNode | null {
  const { newest, newer, older, oldest } = pager;
  if (newest === undefined && newer === undefined && older === undefined && oldest === undefined) return null;
  return (
    <nav class="trang" aria-label="Các trang của danh sách">
      <ul>
        <PagerLink link={newest} />
        <PagerLink link={newer} rel="prev" />
        <PagerLink link={older} rel="next" />
        <PagerLink link={oldest} />
      </ul>
    </nav>
  );
}

function PagerLink({ link, rel }: { link: Link | undefined; rel?: 'prev' | 'next' }): VNode | null {
  if (link === undefined) return null;
  return (
    <li>
      <a href={link.url} {...(rel !== undefined && { rel })}>
        {link.title}
      </a>
    </li>
  );
}
