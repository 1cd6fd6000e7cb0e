import { deserialize, serialize } from 'node:v8';
import { hashContent } from '../../content/disk/content-hash.ts';
import { BLOCK_SIZE } from './block.ts';
import { BlockKeeper, type KeptBlocks } from './block-keeper.ts';
import { createDigester } from './digest.ts';
import type { Abbreviation } from '../format/document.ts';
import { Fingerprint } from './fingerprint.ts';
import type { IndexEntry } from './index-entry.ts';
import type { IndexFile } from '../format/index-file.ts';
import type { IndexStore } from './index-store.ts';
import { MANIFEST_FILE, type Manifest } from '../format/manifest.ts';
import { describeParts } from './part-stamps.ts';
import { planBase, planRecent } from './plan-part.ts';
import { nameRecord } from '../format/record.ts';

const STATE_FILE = 'state';

/** What the store remembers of the build before. */
interface State extends KeptBlocks {
  /** What its blocks depended on beside their articles: those of another salt may have another form. */
  salt: string;
  /** Of the fingerprint of its base. */
  lanes: Int32Array;
}

export interface IndexOptions {
  store: IndexStore;
  abbreviations: readonly Abbreviation[];
  /** Changes whenever the code that reads and indexes articles does. */
  version: string;
}

/**
 * All files of the search index of some articles, oldest first: a pure function of them and the abbreviations, whatever the
 * store holds. Articles that the store doesn't know are read now, the files are made when they are asked for.
 */
export function planIndex(entries: readonly IndexEntry[], options: IndexOptions): IndexFile[] {
  const { store, abbreviations } = options;
  const salt = makeSalt(options);
  const kept = readState(store, salt);
  const keeper = new BlockKeeper(entries, { store, digest: createDigester(abbreviations), kept, salt });
  const whole = Math.floor(entries.length / BLOCK_SIZE);
  const print = updatePrint(keeper, whole, kept);
  if (keeper.hasChanged) {
    if (entries.length > whole * BLOCK_SIZE) keeper.load(whole);
    const keys = entries.map(({ key }) => key);
    store.write(
      STATE_FILE,
      serialize({ names: keeper.names, salt, keys, lanes: print.lanes } satisfies State),
    );
    keeper.forgetOthers(STATE_FILE);
  }
  const { base, recent } = describeParts(entries, whole * BLOCK_SIZE);
  const manifest = JSON.stringify({
    base: [base.count, base.stamp],
    recent: [recent.count, recent.stamp],
    years: listYears(entries),
  } satisfies Manifest);
  return [
    { name: MANIFEST_FILE, key: hashContent(manifest), make: () => Buffer.from(manifest) },
    ...(base.count > 0 ? planBase(base, keeper, print) : []),
    ...(recent.count > 0 ? planRecent(recent, keeper) : []),
    ...entries.map(({ key }, article) => ({
      name: nameRecord(article),
      key,
      make: () => keeper.loadRecord(article),
    })),
  ];
}

/** The numbers of the articles that the store does not know; what it has lost or damaged is not looked for. */
export function listUnknown(entries: readonly IndexEntry[], options: IndexOptions): number[] {
  const known = new Set(readState(options.store, makeSalt(options)).keys);
  return entries.flatMap(({ key }, article) => (known.has(key) ? [] : [article]));
}

function makeSalt({ version, abbreviations }: IndexOptions): string {
  return hashContent(JSON.stringify([version, abbreviations]));
}

/** Makes the blocks of the base that are new; the print of the base is the one before with these in place of the old. */
function updatePrint(keeper: BlockKeeper, whole: number, kept: State): Fingerprint {
  const keptWhole = Math.floor(kept.keys.length / BLOCK_SIZE);
  const print = new Fingerprint(kept.lanes.slice());
  for (let place = 0; place < Math.max(whole, keptWhole); place += 1) {
    const name = place < whole ? keeper.names[place] : undefined;
    const before = place < keptWhole ? kept.names[place] : undefined;
    if (name === before) continue;
    if (name !== undefined) print.toggle(keeper.load(place), place);
    const old = before === undefined ? undefined : keeper.loadKept(before);
    if (old !== undefined) print.toggle(old, place);
    else if (before !== undefined) return makePrint(keeper, whole);
  }
  return print;
}

function makePrint(keeper: BlockKeeper, whole: number): Fingerprint {
  const print = new Fingerprint();
  for (let place = 0; place < whole; place += 1) print.toggle(keeper.load(place), place);
  return print;
}

/** The state of a build before with the same salt; one of nothing where there was none, or it is damaged. */
function readState(store: IndexStore, salt: string): State {
  const state = readStored(store);
  return state?.salt === salt ? state : { names: [], salt, keys: [], lanes: new Fingerprint().lanes };
}

function readStored(store: IndexStore): State | undefined {
  const bytes = store.read(STATE_FILE);
  if (bytes === undefined) return undefined;
  try {
    return deserialize(bytes) as State;
  } catch {
    return undefined;
  }
}

function listYears(entries: readonly IndexEntry[]): [year: number, first: number][] {
  const years: [number, number][] = [];
  for (const [place, { date }] of entries.entries()) {
    const year = Number(date.slice(0, 4));
    if (years.at(-1)?.[0] !== year) years.push([year, place]);
  }
  return years;
}
