import { join } from 'node:path';
import { readSealed, writeSealed } from '../content/disk/sealed-file.ts';
import type { PageEntry, PlanMemory } from '../site/page-group.ts';
import type { Url } from '../text/brands.ts';

/** A memory of plans that outlives the process. */
export interface KeptPlanMemory extends PlanMemory {
  /** Ends a plan: writes what it asked for, if any of it is new, and lets go of everything. */
  save(): void;
}

type Groups = Map<string, readonly PageEntry[]>;

/** A line of the file. */
type Row = [group: string, pages: (readonly [url: Url, kind: PageEntry['kind'], key: string])[]];

/**
 * Opens the memory of plans in a cache folder; a damaged file is an empty memory.
 * @param codeVersion of the code that plans: what another one found out is thrown away
 */
export function openPlanMemory(cacheDir: string, codeVersion: string): KeptPlanMemory {
  const file = join(cacheDir, 'plan.jsonl');
  const before = readGroups(file, codeVersion);
  const now: Groups = new Map();
  let isNew = false;
  return {
    recall(group) {
      const known = before.get(group);
      if (known !== undefined) now.set(group, known);
      return known;
    },
    keep(group, pages) {
      now.set(group, pages);
      isNew = true;
    },
    save() {
      if (isNew || now.size !== before.size) writeSealed(file, formatGroups(now, codeVersion));
      // Whoever planned with it may live on.
      before.clear();
      now.clear();
    },
  };
}

/** The code that planned, and a line for each group. */
function* formatGroups(groups: Groups, codeVersion: string): Generator<string> {
  yield codeVersion;
  for (const [group, pages] of groups) {
    const row: Row = [group, pages.map(({ url, kind, key }) => [url, kind, key])];
    yield `\n${JSON.stringify(row)}`;
  }
}

function readGroups(file: string, codeVersion: string): Groups {
  const [version, ...lines] = readSealed(file)?.toString().split('\n') ?? [];
  return new Map(version === codeVersion ? lines.map(readRow) : []);
}

function readRow(line: string): [group: string, pages: PageEntry[]] {
  const [group, pages] = JSON.parse(line) as Row;
  return [group, pages.map(([url, kind, key]) => ({ url, kind, key }))];
}
