import { posix } from 'node:path';
import { decodePercents } from '../../text/percent.ts';

/** Liferay puts a number behind a file's name: `/documents/20182/0/cay-ruong.jpg/2f1c…`. */
const NUMBER = /(?<=\.\w{2,5})\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The last part of an address as a file name, decoded and without query; empty when it has none. */
export function nameIn(address: string): string {
  const path = address
    .replace(/[?#].*$/s, '')
    .replaceAll('\\', '/')
    .replace(NUMBER, '');
  return decodePercents(posix.basename(path)).normalize('NFC');
}
