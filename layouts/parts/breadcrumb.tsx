import type { VNode } from 'preact';
import type { Link } from '../props.ts';

/** The way from the front page to this one. */
export function Breadcrumb({ links }: { links: readonly Link[] }): VNode {
  return (
    <nav class="duong-dan" aria-label="Đường dẫn">
      <ol>
        {links.map((link) => (
          <li key={link.url}>
            <a href={link.url}>{link.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
