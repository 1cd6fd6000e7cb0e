import type { VNode } from 'preact';
import { formatNumber } from '../../scripts/text/number.ts';
import type { StatisticsFigures } from '../statistics-figures.ts';
import { MostRead } from './most-read.tsx';
import { ReadsOverTime } from './reads-over-time.tsx';

/** Totals, plots and lists of the statistics page; also drawn in the browser, from live figures. */
export function Figures({ note, views, visits, days, months, mostRead }: StatisticsFigures): VNode {
  const { week, month, ever } = mostRead;
  // Where nothing was counted, the note says so, and no more is to be said.
  const isCounted = views !== undefined || visits !== undefined;
  return (
    <>
      {isCounted && (
        <dl class="tong-so">
          {views !== undefined && <Total label="Tổng lượt đọc" count={views} />}
          {visits !== undefined && <Total label="Tổng truy cập" count={visits} />}
        </dl>
      )}
      <p class="ngay">{note}</p>
      {isCounted && days.length === 0 && <p class="dien-bien">Chưa có số liệu theo ngày để vẽ biểu đồ.</p>}
      {days.length > 0 && (
        <>
          <ReadsOverTime id="theo-ngay" title="Lượt đọc 30 ngày qua" period="Ngày" points={days} />
          <ReadsOverTime id="theo-thang" title="Lượt đọc 12 tháng qua" period="Tháng" points={months} />
        </>
      )}
      <MostRead id="doc-tuan" title="Đọc nhiều 7 ngày qua" articles={week} />
      <MostRead id="doc-thang" title="Đọc nhiều 30 ngày qua" articles={month} />
      <MostRead id="doc-xua-nay" title="Đọc nhiều từ trước đến nay" articles={ever} />
    </>
  );
}

function Total({ label, count }: { label: string; count: number }): VNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatNumber(count)}</dd>
    </div>
  );
}
