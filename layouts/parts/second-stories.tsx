import type { VNode } from 'preact';
import type { Card } from '../props.ts';
import { CardTitle } from './card-title.tsx';
import { Thumbnail } from './thumbnail.tsx';
import { Day } from './time.tsx';

/** How many of the newest stories stand with a photo under the lead. */
const WITH_PHOTO = 4;

/** The newest stories after the lead: four with small photos, the rest as headlines. */
export function SecondStories({ cards }: { cards: readonly Card[] }): VNode | null {
  if (cards.length === 0) return null;
  return (
    <section class="tin-moi" aria-labelledby="tin-moi">
      <h2 id="tin-moi" class="an">
        Tin mới
      </h2>
      <div class="tin-nhi">
        {cards.slice(0, WITH_PHOTO).map((card) => (
          <SecondStory key={card.id} card={card} />
        ))}
      </div>
      {cards.length > WITH_PHOTO && (
        <ul class="dong-tin">
          {cards.slice(WITH_PHOTO).map((card) => (
            <li key={card.id}>
              <Day date={card.date} /> <a href={card.url}>{card.title}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SecondStory({ card }: { card: Card }): VNode {
  return (
    <article>
      {card.picture !== undefined && (
        <Thumbnail picture={card.picture} sizes="(min-width: 45em) 160px, 120px" />
      )}
      <div class="loi">
        {card.section !== undefined && <p class="muc">{card.section.title}</p>}
        <CardTitle card={card} level={3} />
        <p class="ngay">
          <Day date={card.date} />
        </p>
      </div>
    </article>
  );
}
