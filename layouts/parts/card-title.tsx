import type { VNode } from 'preact';
import type { Card } from '../props.ts';

/** A headline that leads to its article. */
export function CardTitle({ card, level }: { card: Pick<Card, 'title' | 'url'>; level: 2 | 3 }): VNode {
  const Heading = `h${level}` as const;
  return (
    <Heading class="tua">
      <a href={card.url}>{card.title}</a>
    </Heading>
  );
}
