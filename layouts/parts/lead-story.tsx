import type { VNode } from 'preact';
import { PICTURE_SIZES } from '../../scripts/render/picture-markup.ts';
import type { Card } from '../props.ts';
import { CardDate } from './card-date.tsx';
import { CardSummary } from './card-summary.tsx';
import { CardTitle } from './card-title.tsx';
import { Kicker } from './kicker.tsx';
import { Thumbnail } from './thumbnail.tsx';
import { Moment } from './time.tsx';

/** The first story of the front page. */
export function LeadStory({ card }: { card: Card }): VNode {
  return (
    <article class="tin-dau">
      {card.section !== undefined && <Kicker link={card.section} />}
      <CardTitle card={card} level={2} />
      {card.picture !== undefined && <Thumbnail picture={card.picture} sizes={PICTURE_SIZES.lead} eager />}
      <div class="loi">
        <CardSummary card={card} />
        <CardDate card={card} time={<Moment date={card.date} />} />
      </div>
    </article>
  );
}
