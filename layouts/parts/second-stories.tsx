import type { VNode } from 'preact';
import type { Card } from '../props.ts';
import { CardDate } from './card-date.tsx';
import { CardTitle } from './card-title.tsx';
import { Thumbnail } from './thumbnail.tsx';

/** The newest stories after the lead, with small photos. */
export function SecondStories({ cards }: { cards: readonly Card[] }): VNode | null {
  if (cards.length === 0) return null;
  return (
    <section class="tin-nhi" aria-labelledby="tin-moi">
      <h2 id="tin-moi" class="an">
        Tin mới
      </h2>
      {cards.map((card) => (
        <SecondStory key={card.id} card={card} />
      ))}
    </section>
  );
}

function SecondStory({ card }: { card: Card }): VNode {
  return (
    <article>
      <div class="loi">
        {card.section !== undefined && <p class="muc">{card.section.title}</p>}
        <CardTitle card={card} level={3} />
        <CardDate card={card} />
      </div>
      {card.picture !== undefined && <Thumbnail picture={card.picture} />}
    </article>
  );
}
