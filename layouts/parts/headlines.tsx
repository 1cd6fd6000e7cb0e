import type { VNode } from 'preact';
import type { Card } from '../props.ts';
import { CardTitle } from './card-title.tsx';
import { Reads } from './reads.tsx';
import { Day } from './time.tsx';

/** Stories of the front page that are shown by their headlines alone. */
export function Headlines({ cards }: { cards: readonly Card[] }): VNode | null {
  if (cards.length === 0) return null;
  return (
    <section class="khoi-muc" aria-labelledby="them-tin">
      <h2 id="them-tin">Thêm tin mới</h2>
      <ul class="hai-cot">
        {cards.map((card) => (
          <li key={card.id}>
            <CardTitle card={card} level={3} />
            <p class="ngay">
              <Day date={card.date} />
              <Reads card={card} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
