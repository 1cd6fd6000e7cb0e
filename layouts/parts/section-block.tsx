import type { VNode } from 'preact';
import type { Card, Link } from '../props.ts';
import { CardDate } from './card-date.tsx';
import { CardSummary } from './card-summary.tsx';
import { CardTitle } from './card-title.tsx';
import { Thumbnail } from './thumbnail.tsx';

const FIRST_SIZES = '(min-width: 80em) 272px, (min-width: 45em) 46vw, calc(100vw - 32px)';

/** A section on the front page: its newest article with a photo, the next as headlines. */
export function SectionBlock({ section, cards }: { section: Link; cards: readonly Card[] }): VNode | null {
  const [first, ...rest] = cards;
  if (first === undefined) return null;
  return (
    <section class="khoi-muc">
      <h2>
        <a href={section.url}>{section.title}</a>
      </h2>
      <article>
        {first.picture !== undefined && <Thumbnail picture={first.picture} sizes={FIRST_SIZES} />}
        <CardTitle card={first} level={3} />
        <CardSummary card={first} />
        <CardDate card={first} />
      </article>
      {rest.length > 0 && (
        <ul>
          {rest.map((card) => (
            <li key={card.id}>
              <CardTitle card={card} level={3} />
              <CardDate card={card} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
