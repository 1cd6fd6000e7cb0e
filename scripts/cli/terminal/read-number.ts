import { UsageError } from '../../content/usage-error.ts';

/**
 * Reads a flag that takes a whole number.
 * @throws UsageError when it is something else or out of range
 */
export function readNumber(flag: string, value: string, { min, max }: { min: number; max: number }): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= min && number <= max) return number;
  throw new UsageError(`${flag} cần một số từ ${min} đến ${max}, không phải "${value}"`);
}

/** The last port of TCP. */
export const LAST_PORT = 65_535;

/** Reads `--port`; 0 takes a free one. @throws UsageError */
export function readPort(value: string): number {
  return readNumber('--port', value, { min: 0, max: LAST_PORT });
}
