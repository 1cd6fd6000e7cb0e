import type { VNode } from 'preact';
import { layOutBars, type PlotSize } from '../../scripts/render/plot.ts';
import { formatNumber } from '../../scripts/text/number.ts';
import type { ReadsOfPeriod } from '../statistics-figures.ts';

interface BarPlotProps {
  /** Unique on the page. */
  id: string;
  title: string;
  points: readonly ReadsOfPeriod[];
}

const SIZE: PlotSize = { width: 360, height: 200 };
/** Right of the last bar, for its label. */
const LABEL_ROOM = 20;

/** Reads of each period as bars. The greatest bears its number; those who can't see the plot get its sense in words. */
export function BarPlot({ id, title, points }: BarPlotProps): VNode {
  const { width, height, bars, ticks, labels } = layOutBars(
    points.map(({ label, views }) => ({ label, value: views })),
    SIZE,
  );
  const most = Math.max(...points.map(({ views }) => views));
  const peak = points.findIndex(({ views }) => views === most);
  const peakBar = bars[peak];
  const total = points.reduce((sum, { views }) => sum + views, 0);
  const sense = `Tổng cộng ${formatNumber(total)} lượt đọc; nhiều nhất là ${points[peak]?.label}: ${formatNumber(most)} lượt.`;
  return (
    <svg
      class="bieu-do"
      viewBox={`0 0 ${width + LABEL_ROOM} ${height}`}
      role="img"
      aria-labelledby={`${id}-ten`}
      aria-describedby={`${id}-y`}
    >
      <title id={`${id}-ten`}>{title}</title>
      <desc id={`${id}-y`}>{sense}</desc>
      {ticks.map(({ x, y, text }) => (
        <g key={text}>
          <line x1={x + 8} y1={y} x2={width} y2={y} />
          <text class="canh-phai" x={x} y={y + 4}>
            {text}
          </text>
        </g>
      ))}
      {bars.map((bar) => (
        <rect key={bar.title} x={bar.x} y={bar.y} width={bar.width} height={bar.height}>
          <title>{bar.title}</title>
        </rect>
      ))}
      {labels.map(({ x, y, text }) => (
        <text key={text} x={x} y={y}>
          {text}
        </text>
      ))}
      {peakBar !== undefined && most > 0 && (
        <text class="dinh" x={peakBar.x + peakBar.width / 2} y={peakBar.y - 4}>
          {formatNumber(most)}
        </text>
      )}
    </svg>
  );
}
