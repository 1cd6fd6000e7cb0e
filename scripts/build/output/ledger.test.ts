import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSealed } from '../../content/disk/sealed-file.ts';
import { makeFolder } from '../../fixtures/scratch.ts';
import { openLedger } from './ledger.ts';

const ENTRIES = new Map([
  ['index.html', { key: 'a'.repeat(32), size: 10, sha256: 'c'.repeat(64) }],
  ['2021/08/x/index.html', { key: 'b'.repeat(32), size: 0, sha256: 'd'.repeat(64) }],
]);

describe('the ledger', () => {
  it('remembers what was closed', async () => {
    const folder = makeFolder();
    await (await openLedger(folder, '/out', 'ma-1')).close(ENTRIES);
    expect((await openLedger(folder, '/out', 'ma-1')).entries).toEqual(ENTRIES);
    expect((await openLedger(folder, '/other', 'ma-1')).entries.size).toBe(0);
  });

  it('knows no state of files that were opened and never closed, but that they are ours', async () => {
    const folder = makeFolder();
    await (await openLedger(folder, '/out', 'ma-1')).close(ENTRIES);
    (await openLedger(folder, '/out', 'ma-1')).open(['index.html', 'moi.html']);
    const { entries } = await openLedger(folder, '/out', 'ma-1');
    expect(entries.get('index.html')?.key).toBe('');
    expect(entries.get('moi.html')?.key).toBe('');
    expect(entries.get('2021/08/x/index.html')).toEqual(ENTRIES.get('2021/08/x/index.html'));
  });

  it('knows what another code wrote as ours, and to be made again but for what is known by its own path', async () => {
    const folder = makeFolder();
    const picture = { key: 'anh/a.avif', size: 5, sha256: 'e'.repeat(64) };
    await (await openLedger(folder, '/out', 'ma-1')).close(new Map([...ENTRIES, ['anh/a.avif', picture]]));
    const { entries } = await openLedger(folder, '/out', 'ma-2');
    expect(entries.get('index.html')).toEqual({ ...ENTRIES.get('index.html'), key: '' });
    expect(entries.get('anh/a.avif')).toEqual(picture);
  });

  it('takes a file of another form for an empty one', async () => {
    const folder = makeFolder();
    await (await openLedger(folder, '/out', 'ma-1')).close(ENTRIES);
    for (const name of readdirSync(folder)) writeSealed(join(folder, name), '{"index.html":1}\n');
    expect((await openLedger(folder, '/out', 'ma-1')).entries.size).toBe(0);
  });
});
