import type { VNode } from 'preact';
import type { Card } from '../props.ts';
import { CardDate } from './card-date.tsx';
import { CardSummary } from './card-summary.tsx';
import { CardTitle } from './card-title.tsx';
import { Thumbnail } from './thumbnail.tsx';

/** An article as an item of a list: date, headline, summary, and a small photo where there is one. */
export function ListItem({ card, level }: { card: Card; level: 2 | 3 }): VNode {
  const picture = card.withdrawn === true ? undefined : card.picture;
  return (
    <article class={picture === undefined ? 'tin' : 'tin co-anh'}>
      <CardDate card={card} />
      <div class="loi">
        {card.section !== undefined && <p class="muc">{card.section.title}</p>}
        <CardTitle card={card} level={level} />
      </div>
      <CardSummary card={card} />
      {picture !== undefined && <Thumbnail picture={picture} />}
    </article>
  );
}
