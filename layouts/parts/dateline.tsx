import type { VNode } from 'preact';
import type { SiteDate } from '../../scripts/text/brands.ts';
import { formatNumber } from '../../scripts/text/number.ts';
import { Day, Moment } from './time.tsx';

interface DatelineProps {
  id: string;
  date: SiteDate;
  updated?: SiteDate;
  legacyViews?: number;
  /** Absent where there is no text to read. */
  readingMinutes?: number;
}

/** "Thời gian đăng: … · Lượt đọc: … · 5 phút đọc". Where no earlier count is known, reads stay hidden until the script has a number. */
export function Dateline({ id, date, updated, legacyViews, readingMinutes }: DatelineProps): VNode {
  return (
    <p class="dong-ngay">
      Thời gian đăng: <Moment date={date} />
      <span hidden={legacyViews === undefined}>
        {' · '}
        <span class="lien">
          {'Lượt đọc: '}
          <span data-views={id}>{legacyViews !== undefined && formatNumber(legacyViews)}</span>
        </span>
      </span>
      {readingMinutes !== undefined && (
        <>
          {' · '}
          <span class="lien">{`${readingMinutes} phút đọc`}</span>
        </>
      )}
      {updated !== undefined && (
        <>
          {' · '}
          <span class="lien">
            {'Cập nhật: '}
            <Day date={updated} />
          </span>
        </>
      )}
    </p>
  );
}
