import type { VNode } from 'preact';
import type { Link, Pager } from '../props.ts';

/** The way to older and newer pages of a list, in words, with the years that they cover. */
export function PagerLinks({ pager }: { pager: Pager }): VNode | null {
  const { newest, newer, older, oldest } = pager;
  if (newest === undefined && newer === undefined && older === undefined && oldest === undefined) return null;
  return (
    <nav class="trang" aria-label="Các trang của danh sách">
      <ul>
        <PagerLink link={newest} word="Mới nhất" />
        <PagerLink link={newer} word="Mới hơn" rel="prev" />
        <PagerLink link={older} word="Cũ hơn" rel="next" />
        <PagerLink link={oldest} word="Cũ nhất" />
      </ul>
    </nav>
  );
}

interface PagerLinkProps {
  link: Link | undefined;
  word: string;
  rel?: 'prev' | 'next';
}

function PagerLink({ link, word, rel }: PagerLinkProps): VNode | null {
  if (link === undefined) return null;
  return (
    <li>
      <a href={link.url} {...(rel !== undefined && { rel })}>
        {word}
        {link.title !== '' && <span>{` ${link.title}`}</span>}
      </a>
    </li>
  );
}
