/** What the view counter knew when it was last asked; the input of home's and the statistics page's figures. */
export interface CountsSnapshot {
  /** The day in Việt Nam on which it was asked: `2026-11-24`. */
  asOf: string;
  total: { views: number; visits: number };
  /** `[day, views, visits]` for each day with reads in the 400 days up to `asOf`, oldest first. */
  days: [day: string, views: number, visits: number][];
  /** The most read, greatest first, at most 20 each. */
  top: Record<'week' | 'month' | 'ever', [id: string, views: number][]>;
  /** The count of every article, in the order of ids; empty where the counter's key was never at hand. */
  views: [id: string, views: number][];
  /** What of these an earlier system counted; absent where the counter did not tell it apart. */
  legacy?: [id: string, views: number][];
}

/** Reads a snapshot from its JSON; undefined when it is damaged or of another form. */
export function parseCountsSnapshot(json: string): CountsSnapshot | undefined {
  let value: Partial<CountsSnapshot> | null;
  try {
    value = JSON.parse(json) as Partial<CountsSnapshot> | null;
  } catch {
    return undefined;
  }
  const { asOf, total, days, top, views, legacy } = value ?? {};
  if (typeof asOf !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(asOf)) return undefined;
  if (!isCount(total?.views) || !isCount(total.visits)) return undefined;
  if (!isRows(days, 3) || !isRows(views, 2)) return undefined;
  if (legacy !== undefined && !isRows(legacy, 2)) return undefined;
  if (!isRows(top?.week, 2) || !isRows(top?.month, 2) || !isRows(top?.ever, 2)) return undefined;
  return { asOf, total, days, top, views, ...(legacy && { legacy }) } as CountsSnapshot;
}

/** Whether a value is a list of rows, each a text and then counts, `length` cells in all. */
function isRows(value: unknown, length: number): boolean {
  if (!Array.isArray(value)) return false;
  return value.every((row: unknown) => {
    if (!Array.isArray(row) || row.length !== length) return false;
    return typeof row[0] === 'string' && row.slice(1).every(isCount);
  });
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
