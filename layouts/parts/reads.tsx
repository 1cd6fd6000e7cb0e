import type { VNode } from 'preact';
import { formatNumber } from '../../scripts/text/number.ts';
import type { Card } from '../props.ts';

/** "1.234 lượt đọc" beside the date of an article in a list. Hidden where no earlier count is known, until the script has a number. */
export function Reads({ card: { id, legacyViews, withdrawn } }: { card: Card }): VNode | null {
  if (withdrawn === true) return null;
  return (
    <span class="luot" hidden={legacyViews === undefined}>
      {' '}
      <span data-views={id}>{legacyViews !== undefined && formatNumber(legacyViews)}</span> lượt đọc
    </span>
  );
}
