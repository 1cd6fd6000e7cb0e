import { createHash } from 'node:crypto';
import { deflateText } from './deflate.ts';
import type { IndexFile } from './index-file.ts';
import { namePack, type OfferedYear, PACK_LIST, type YearPack } from './year-pack.ts';

/** A year of the archive, as far as planning needs it. */
export interface PackedYear {
  year: number;
  /** Changes whenever the pack does. */
  key: string;
  read(): YearPack;
}

/** The packs of some years and the list of them; names stand below PACK_FOLDER. */
export function planYearPacks(years: readonly PackedYear[]): IndexFile[] {
  const list = JSON.stringify(years.map(offerYear));
  return [
    { name: PACK_LIST, key: hash(list), make: () => Buffer.from(list) },
    ...years.map((year) => ({
      name: namePack(offerYear(year)),
      key: year.key,
      make: () => deflateText(JSON.stringify(year.read())),
    })),
  ];
}

function offerYear({ year, key }: PackedYear): OfferedYear {
  return { year, version: hash(key).slice(0, 10) };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
