import type { VNode } from 'preact';
import type { Card } from '../props.ts';
import { Views } from './views.tsx';

/** "1.234 lượt đọc" beside the date of an article in a list. Hidden where no earlier count is known, in room of their own, until the script has a number. */
export function Reads({ card }: { card: Card }): VNode | null {
  const { legacyViews, withdrawn } = card;
  if (withdrawn === true) return null;
  return (
    <>
      {' '}
      <span class="luot" hidden={legacyViews === undefined}>
        <Views of={card} known={legacyViews} /> lượt đọc
      </span>
    </>
  );
}
