import { cleanText } from '../../text/normalize.ts';

/** Cleans every text of a YAML value, and drops the fields that were left blank: a template's `summary:` says nothing. */
export function cleanValues(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValues).filter((item) => !isBlank(item));
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([key, field]): [string, unknown] => [
    cleanText(key),
    cleanValues(field),
  ]);
  return Object.fromEntries(fields.filter(([, field]) => !isBlank(field)));
}

/** A text of nothing that can be seen, or YAML's own words for nothing. */
const NOTHING = /^(?:[\s\p{Cf}]*|null|~)$/u;

/** Whether an editor left a field empty. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && NOTHING.test(value)) ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** Whether a YAML value is fields with their names. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
