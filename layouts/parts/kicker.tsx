import type { VNode } from 'preact';
import type { Link } from '../props.ts';

/** The section's name above a headline. */
export function Kicker({ link }: { link: Link }): VNode {
  return (
    <p class="muc">
      <a href={link.url}>{link.title}</a>
    </p>
  );
}
