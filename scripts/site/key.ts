import { hash } from 'node:crypto';

/** A key of several parts, thousands where need be; parts never run into each other. */
export function makeKey(parts: readonly string[]): string {
  return hash('sha256', parts.join('\u0000'), 'base64url');
}

/** A key of a value that JSON can hold. */
export function keyOfValue(value: unknown): string {
  return makeKey([JSON.stringify(value)]);
}
