import { formatNumber } from '../text/number.ts';

/** One bar: what it stands for, and its value. */
export interface PlotPoint {
  /** Under the bar, where there is room: `24/11`. */
  label: string;
  value: number;
}

/** A bar plot in user units, for an SVG whose `viewBox` is `0 0 width height`; y grows downwards. */
export interface BarPlot {
  width: number;
  height: number;
  bars: { x: number; y: number; width: number; height: number; title: string }[];
  /** Horizontal lines with their values, from zero up; the text ends at `x`. */
  ticks: { x: number; y: number; text: string }[];
  /** Labels under the bars, centred on `x`; as many as have room. */
  labels: { x: number; y: number; text: string }[];
}

export interface PlotSize {
  width: number;
  height: number;
}

const LEFT = 56;
const BOTTOM = 28;
const TOP = 12;
const GAP = 0.25;
const LABEL_WIDTH = 56;
const MOST_TICKS = 5;

/** Lays out one bar for each point, from left to right. */
export function layOutBars(points: readonly PlotPoint[], { width, height }: PlotSize): BarPlot {
  const step = (width - LEFT) / Math.max(1, points.length);
  const room = height - TOP - BOTTOM;
  const ticks = findTicks(Math.max(0, ...points.map((point) => point.value)));
  const top = ticks[ticks.length - 1] ?? 1;
  const toY = (value: number): number => round(TOP + room * (1 - value / top));
  const labelEvery = Math.max(1, Math.ceil(LABEL_WIDTH / step));
  return {
    width,
    height,
    bars: points.map(({ label, value }, index) => ({
      x: round(LEFT + step * (index + GAP / 2)),
      y: toY(value),
      width: round(step * (1 - GAP)),
      height: round(TOP + room - toY(value)),
      title: `${label}: ${formatNumber(value)}`,
    })),
    ticks: ticks.map((value) => ({ x: LEFT - 8, y: toY(value), text: formatNumber(value) })),
    // Counted from the last, because the newest is what readers look for.
    labels: points.flatMap(({ label }, index) =>
      (points.length - 1 - index) % labelEvery === 0
        ? [{ x: round(LEFT + step * (index + 0.5)), y: height - 8, text: label }]
        : [],
    ),
  };
}

/** Zero and up to five round numbers above it (1, 2 or 5 times a power of ten apart); the last reaches the greatest value. */
function findTicks(greatest: number): number[] {
  const steps = [1, 2, 5].map(
    (factor) => factor * 10 ** Math.max(0, Math.floor(Math.log10(greatest / MOST_TICKS) || 0)),
  );
  const step = [...steps, steps[0]! * 10].find((candidate) => candidate * MOST_TICKS >= greatest) ?? 1;
  const count = Math.max(1, Math.ceil(greatest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
