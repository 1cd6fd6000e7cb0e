import type { VNode } from 'preact';
import type { SiteDate } from '../../scripts/text/brands.ts';
import type { Counted } from '../counted.ts';
import { Day, Moment } from './time.tsx';
import { Views } from './views.tsx';

interface DatelineProps {
  date: SiteDate;
  updated?: SiteDate;
  /** Absent where there is no text to read: nothing is counted there. */
  reading?: { article: Counted; minutes: number };
}

/** "Thời gian đăng: … · Lượt đọc: … · 5 phút đọc". Where no earlier count is known, reads stay hidden until the script has a number. */
export function Dateline({ date, updated, reading }: DatelineProps): VNode {
  return (
    <p class="dong-ngay">
      Thời gian đăng: <Moment date={date} />
      {reading !== undefined && (
        <>
          <span hidden={reading.article.legacyViews === undefined}>
            {' · '}
            <span class="lien">
              {'Lượt đọc: '}
              <Views of={reading.article} known={reading.article.legacyViews} />
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
