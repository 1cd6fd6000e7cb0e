import type { VNode } from 'preact';
import type { Card } from '../props.ts';
import { Day } from './time.tsx';
import { Views } from './views.tsx';

/**
 * "26/08/2021 · 1.234 lượt đọc": the date of an article in a list and its reads. Where no earlier count is known, these are hidden, in
 * room of their own, until the script has a number.
 * @param time the date in another form
 */
export function CardDate({ card, time = <Day date={card.date} /> }: { card: Card; time?: VNode }): VNode {
  const { legacyViews, withdrawn } = card;
  return (
    <p class="ngay">
      {time}
      {withdrawn !== true && (
        <>
          {' '}
          <span class="luot" hidden={legacyViews === undefined}>
            <Views of={card} known={legacyViews} /> lượt đọc
          </span>
        </>
      )}
    </p>
  );
}
