import { createHash } from 'node:crypto';

/** A key of several parts; parts never run into each other. */
export function makeKey(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);
}

/** A key of a value that JSON can hold. */
export function keyOfValue(value: unknown): string {
  return makeKey(JSON.stringify(value));
}
