import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashContent } from '../content/content-hash.ts';
import { writeWhole } from '../content/write-whole.ts';
import type { PageEntry, PlanMemory } from '../site/page-group.ts';
import type { Url } from '../text/brands.ts';

/** A memory of plans that outlives the process. */
export interface KeptPlanMemory extends PlanMemory {
  /** Writes what the plan asked for, if any of it is new, and forgets the rest. */
  save(): void;
}

/** As it is written. */
type Row = [group: string, pages: (readonly [url: Url, kind: PageEntry['kind'], key: string])[]];

/**
 * Opens the memory of plans in a cache folder; a damaged file is an empty memory.
 * @param codeVersion of the code that plans: what another one found out is thrown away
 */
export function openPlanMemory(cacheDir: string, codeVersion: string): KeptPlanMemory {
  const file = join(cacheDir, 'plan.json');
  const before = readGroups(file, codeVersion);
  const now = new Map<string, readonly PageEntry[]>();
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
      if (!isNew && now.size === before.size) return;
      const groups = [...now].map(([group, pages]): Row => [
        group,
        pages.map(({ url, kind, key }) => [url, kind, key]),
      ]);
      const text = JSON.stringify({ codeVersion, groups });
      writeWhole(file, `${hashContent(text)}\n${text}`);
    },
  };
}

function readGroups(file: string, codeVersion: string): Map<string, readonly PageEntry[]> {
  try {
    const [hash = '', text = ''] = readFileSync(file, 'utf8').split('\n', 2);
    if (hash !== hashContent(text)) return new Map();
    const kept = JSON.parse(text) as { codeVersion: string; groups: Row[] };
    if (kept.codeVersion !== codeVersion) return new Map();
    return new Map(
      kept.groups.map(([group, pages]) => [group, pages.map(([url, kind, key]) => ({ url, kind, key }))]),
    );
  } catch {
    return new Map();
  }
}
