import { hashContent } from '../../content/disk/content-hash.ts';
import { deflateLong } from '../indexing/deflate.ts';
import type { Abbreviation } from '../format/document.ts';
import type { IndexStore } from '../indexing/index-store.ts';
import { joinPackPart, type PackedPage } from './join-pack-part.ts';
import { type OfferedYear, PACK_FOLDER, PACK_LIST, type PackList } from './year-pack.ts';

/** A part of a year's pack, as far as planning needs it. */
export interface PlannedPart {
  /** As `partOf` names it. */
  name: string;
  /** Changes whenever the part does. */
  key: string;
  /** How many articles can be found in it. */
  articles: number;
  /** Its pages; those of articles oldest first. */
  read(): Iterable<PackedPage>;
}

/** A file of the packs, by its path in the site. */
export interface PackFile {
  url: string;
  /** Changes whenever the bytes do. */
  key: string;
  make(): Promise<Uint8Array>;
}

/** A page is a few kilobytes of which its neighbours have most: a higher level takes thrice the time for 1 % of the bytes. */
const LEVEL = 6;

const SIZES_FILE = 'sizes';

/**
 * The parts of all years, and after them their list. The list tells sizes: those of parts that are not made in the same run
 * come from the store, and a part that it does not know is made for it.
 */
export function planYearPacks(
  parts: readonly PlannedPart[],
  { store, abbreviations }: { store: IndexStore; abbreviations: readonly Abbreviation[] },
): PackFile[] {
  const sizes = new Map<string, Promise<number>>();
  const named = [...parts]
    .sort((one, two) => (one.name < two.name ? -1 : 1))
    .map((part) => ({ ...part, file: `${part.name}-${hashContent(part.key).slice(0, 10)}.bin` }));
  const files = named.map(({ file, key, read }) => ({
    url: PACK_FOLDER + file,
    key,
    make: () => {
      const bytes = deflateLong(joinPackPart(read()), LEVEL);
      sizes.set(
        file,
        bytes.then(({ length }) => length),
      );
      return bytes;
    },
  }));
  const makeList = async (): Promise<Uint8Array> => {
    const kept = new Map(readSizes(store));
    const current: [file: string, size: number][] = [];
    for (const [place, { file }] of named.entries()) {
      const size = (await sizes.get(file)) ?? kept.get(file) ?? (await files[place]?.make())?.length ?? 0;
      current.push([file, size]);
    }
    store.write(SIZES_FILE, Buffer.from(JSON.stringify(current)));
    const years = listYears(named, new Map(current));
    return Buffer.from(JSON.stringify({ abbreviations, years } satisfies PackList));
  };
  const key = hashContent(
    JSON.stringify([abbreviations, named.map(({ file, articles }) => [file, articles])]),
  );
  return [...files, { url: PACK_LIST, key, make: makeList }];
}

function listYears(
  parts: readonly (PlannedPart & { file: string })[],
  sizes: ReadonlyMap<string, number>,
): OfferedYear[] {
  const years = new Map<string, { articles: number; parts: [string, number][] }>();
  for (const { name, file, articles } of parts) {
    const year = years.get(name.slice(0, 4)) ?? { articles: 0, parts: [] };
    years.set(name.slice(0, 4), year);
    year.articles += articles;
    year.parts.push([file, sizes.get(file) ?? 0]);
  }
  return [...years].map(([year, found]) => ({ year: Number(year), ...found }));
}

function readSizes(store: IndexStore): [file: string, size: number][] {
  try {
    return JSON.parse(new TextDecoder().decode(store.read(SIZES_FILE)));
  } catch {
    // What is damaged or was never there is made again.
    return [];
  }
}
