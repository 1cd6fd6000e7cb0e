import type { VNode } from 'preact';
import type { Link } from '../props.ts';

interface LinkListProps {
  /** Unique on the page: names the landmark. */
  id: string;
  label: string;
  links: readonly Link[];
}

/** A labelled row of links, for example the years of a list. */
export function LinkList({ id, label, links }: LinkListProps): VNode | null {
  if (links.length === 0) return null;
  return (
    <nav class="khoi nhan" aria-labelledby={id}>
      <h2 id={id}>{label}</h2>
      <ul>
        {links.map(({ title, url }) => (
          <li key={url}>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
