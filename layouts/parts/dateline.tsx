import type { ComponentChildren, VNode } from 'preact';
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

/**
 * "Thời gian đăng: … · Lượt đọc: … · 5 phút đọc". Where no earlier count is known, reads have room at the end and are hidden until the
 * script has a number: further ahead they would move what stands after them.
 */
export function Dateline({ date, updated, reading }: DatelineProps): VNode {
  const known = reading?.article.legacyViews;
  const reads = reading !== undefined && (
    <>
      {'Lượt đọc: '}
      <Views of={reading.article} known={known} />
    </>
  );
  return (
    <p class="dong-ngay">
      Thời gian đăng: <Moment date={date} />
      {known !== undefined && <Item>{reads}</Item>}
      {reading !== undefined && <Item>{`${reading.minutes} phút đọc`}</Item>}
      {updated !== undefined && (
        <Item>
          {'Cập nhật: '}
          <Day date={updated} />
        </Item>
      )}
      {reading !== undefined && known === undefined && (
        <>
          {' '}
          <span class="luot" hidden>
            {'· '}
            {reads}
          </span>
        </>
      )}
    </p>
  );
}

/** One more thing that the line says, on one row. */
function Item({ children }: { children: ComponentChildren }): VNode {
  return (
    <>
      {' · '}
      <span class="lien">{children}</span>
    </>
  );
}
