import type { VNode } from 'preact';
import { formatNumber } from '../../scripts/text/number.ts';
import type { ReadsOfPeriod } from '../statistics-figures.ts';
import { BarPlot } from './bar-plot.tsx';

interface ReadsOverTimeProps {
  /** Unique on the page. */
  id: string;
  title: string;
  /** "Ngày" or "Tháng". */
  period: string;
  points: readonly ReadsOfPeriod[];
}

/** A plot of reads, and behind it a table with the same numbers and the visits. */
export function ReadsOverTime({ id, title, period, points }: ReadsOverTimeProps): VNode {
  return (
    <section class="nhom dien-bien" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <BarPlot id={id} title={title} points={points} />
      <details>
        <summary>Xem bảng số liệu</summary>
        <div class="bang" role="group" tabIndex={0} aria-labelledby={id}>
          <table>
            <thead>
              <tr>
                <th scope="col">{period}</th>
                <th scope="col" class="canh-phai">
                  Lượt đọc
                </th>
                <th scope="col" class="canh-phai">
                  Lượt truy cập
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ label, views, visits }) => (
                <tr key={label}>
                  <td>{label}</td>
                  <td class="canh-phai">{formatNumber(views)}</td>
                  <td class="canh-phai">{formatNumber(visits)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
