import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../fixtures/output.ts';
import { makeFolder } from '../fixtures/scratch.ts';
import type { PageEntry } from '../site/page-group.ts';
import { toUrl } from '../text/brands.ts';
import { openPlanMemory } from './plan-memory.ts';

const page = (name: string): PageEntry => ({ url: toUrl(`/${name}/`), kind: 'listing', key: `k-${name}` });
const MONTH = [page('2021/08/mot'), page('2021/08/hai')];

function remember(): { cacheDir: string; file: string } {
  const cacheDir = makeFolder();
  const memory = openPlanMemory(cacheDir, 'mã 1');
  memory.keep('tháng', MONTH);
  memory.keep('mục', [page('muc')]);
  memory.save();
  return { cacheDir, file: join(cacheDir, listFiles(cacheDir)[0] ?? '') };
}

describe('the memory of plans', () => {
  it('knows in the next process what was kept, for the same code', () => {
    const { cacheDir } = remember();
    expect(openPlanMemory(cacheDir, 'mã 1').recall('tháng')).toEqual(MONTH);
    expect(openPlanMemory(cacheDir, 'mã 2').recall('tháng')).toBeUndefined();
  });

  it('forgets what a plan did not ask for', () => {
    const { cacheDir } = remember();
    const memory = openPlanMemory(cacheDir, 'mã 1');
    memory.recall('mục');
    memory.save();
    const later = openPlanMemory(cacheDir, 'mã 1');
    expect([later.recall('mục'), later.recall('tháng')]).toEqual([[page('muc')], undefined]);
  });

  it('writes nothing where nothing is new', () => {
    const { cacheDir, file } = remember();
    const memory = openPlanMemory(cacheDir, 'mã 1');
    for (const group of ['tháng', 'mục']) memory.recall(group);
    writeFileSync(file, 'của người khác');
    memory.save();
    expect(readFileSync(file, 'utf8')).toBe('của người khác');
  });
});
