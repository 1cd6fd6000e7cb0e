import { isArticleId } from './article-id.ts';
import type { Base, DayTotal, IdCount, IdRange } from './counter.ts';
import { parseDay } from './day.ts';

const MOST_ROWS = 5000;
const FIELDS = new Set(['from', 'views', 'visits', 'days', 'whole']);

/** Checks the body of an import; undefined when any part of it is not as it must be. */
export function parseBase(json: string): Base | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  // What is misspelled would be answered as stored.
  if (Object.keys(value).some((field) => !FIELDS.has(field))) return undefined;
  const { from = 'legacy', views = [], visits = 0, days = [], whole } = value as Record<string, unknown>;
  if (from !== 'legacy' && from !== 'backup') return undefined;
  if (!isListOf(views, isIdCount) || !isCount(visits) || !isListOf(days, isDayTotal)) return undefined;
  if (whole !== undefined && !isIdRange(whole)) return undefined;
  return { from, views, days, ...('visits' in value && { visits }), ...(whole !== undefined && { whole }) };
}

function isListOf<Row>(value: unknown, isRow: (row: unknown) => row is Row): value is Row[] {
  return Array.isArray(value) && value.length <= MOST_ROWS && value.every(isRow);
}

function isIdCount(row: unknown): row is IdCount {
  return Array.isArray(row) && row.length === 2 && isId(row[0]) && isCount(row[1]);
}

function isIdRange(value: unknown): value is IdRange {
  if (typeof value !== 'object' || value === null) return false;
  const { after, upTo } = value as Record<string, unknown>;
  return (after === '' || isId(after)) && (upTo === undefined || isId(upTo));
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && isArticleId(value);
}

function isDayTotal(row: unknown): row is DayTotal {
  if (!Array.isArray(row) || row.length !== 3 || typeof row[0] !== 'string') return false;
  return parseDay(row[0]) !== undefined && isCount(row[1]) && isCount(row[2]);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
