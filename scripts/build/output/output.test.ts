import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../fixtures/scratch.ts';
import { toUrl } from '../../text/brands.ts';
import { readShardRecord } from '../shards/shard-record.ts';
import { manifestPaths } from './manifest.ts';
import { Output } from './output.ts';
import { scanOutput } from './scan-output.ts';

/** An output folder, and what begins to write pages there: path → text. */
function makeOutput() {
  const [outDir, cacheDir] = [makeFolder(), makeFolder()];
  const write = async (pages: Record<string, string>) => {
    const output = await Output.open({ cacheDir, outDir, codeVersion: 'ma-1' }, new Map(scanOutput(outDir)));
    const lists = manifestPaths(Object.keys(pages)).map((path): [string, string] => [path, 'manifest']);
    output.plan(new Map([...Object.entries(pages), ...lists]));
    await output.write(
      Object.entries(pages).map(([path, text]) => ({
        url: toUrl(`/${path}`),
        key: text,
        bytes: async () => Buffer.from(text),
      })),
    );
    return output;
  };
  return { outDir, write };
}

it('what a killed build was writing is made again, or deleted where it is planned no more', async () => {
  const { outDir, write } = makeOutput();
  await (await write({ 'a.html': 'bản 1', 'b.html': 'b' })).finish({});
  await write({ 'a.html': 'bản 2', '2021/c.html': 'c' });
  const { foreign } = await (await write({ 'a.html': 'bản 1', 'b.html': 'b' })).finish({});
  expect(foreign).toEqual([]);
  expect(readFileSync(join(outDir, 'a.html'), 'utf8')).toBe('bản 1');
  expect(existsSync(join(outDir, '2021'))).toBe(false);
});

it('what was half-written of a file that is planned goes, even where nothing is remembered', async () => {
  const { outDir, write } = makeOutput();
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(join(outDir, `a.html.${pid}.tmp`), 'nửa');
  writeFileSync(join(outDir, `cua-ai.${pid}.tmp`), 'của ai');
  const { foreign } = await (await write({ 'a.html': 'a' })).finish({});
  expect(foreign).toEqual([`cua-ai.${pid}.tmp`]);
});

it('the manifest names no file that was deleted, also where a build ended before it could tell', async () => {
  const { outDir, write } = makeOutput();
  await (await write({ 'a.html': 'a', 'b.html': 'b' })).finish({});
  const list = join(outDir, 'manifest/rest.json');
  const before = readFileSync(list);
  const ended = await write({ 'a.html': 'a' });
  rmSync(list);
  mkdirSync(list);
  await expect(ended.finish({})).rejects.toThrow(/EISDIR/);
  rmdirSync(list);
  writeFileSync(list, before);
  expect(existsSync(join(outDir, 'b.html'))).toBe(false);
  await (await write({ 'a.html': 'a' })).finish({});
  expect(JSON.parse(readFileSync(list, 'utf8'))).toEqual([['a.html', 1, expect.any(String)]]);
});

it('the folder of a shard whose last build was killed is no finished shard', async () => {
  const { outDir, write } = makeOutput();
  const shard = { index: 1, count: 2 };
  const readRecord = () => [...readShardRecord(outDir, 'ma-1').keys()];
  await (await write({ 'a.html': 'bản 1' })).finish({ shard });
  await (await write({ 'a.html': 'bản 1' })).finish({ shard });
  expect(readRecord()).toEqual(['a.html']);
  const killed = await write({ 'a.html': 'bản 2' });
  expect(readRecord()).toEqual([]);
  await killed.finish({ shard });
  expect(readRecord()).toEqual(['a.html']);
});
