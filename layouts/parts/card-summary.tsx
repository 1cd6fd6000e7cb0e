import type { VNode } from 'preact';
import type { Card } from '../props.ts';

/** The summary, or why there is none. */
export function CardSummary({ card }: { card: Card }): VNode | null {
  if (card.withdrawn === true) return <p class="tom-tat">Bài đã được rút khỏi kho.</p>;
  return card.summary === undefined ? null : <p class="tom-tat">{card.summary}</p>;
}
