import type { VNode } from 'preact';
import type { SiteDate } from '../../scripts/text/brands.ts';
import { formatNumber } from '../../scripts/text/number.ts';
import { Day, Moment } from './time.tsx';

interface DatelineProps {
  date: SiteDate;
  updated?: SiteDate;
  /** Absent where there is no text to read: nothing is counted there. */
  reading?: { id: string; legacyViews?: number; minutes: number };
}

/** "Thời gian đăng: … · Lượt đọc: … · 5 phút đọc". Where no earlier count is known, reads stay hidden until the script has a number. */
export function Dateline({ date, updated, reading }: DatelineProps): VNode {
  return (
    <p class="dong-ngay">
      Thời gian đăng: <Moment date={date} />
      {reading !== undefined && (
        <>
          <span hidden={reading.legacyViews === undefined}>
            {' · '}
            <span class="lien">
              {'Lượt đọc: '}
              <span data-views={reading.id}>
                {reading.legacyViews !== undefined && formatNumber(reading.legacyViews)}
              </span>
            </span>
          </span>
          {' · '}
          <span class="lien">{`${reading.minutes} phút đọc`}</span>
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
