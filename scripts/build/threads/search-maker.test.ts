import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { listFiles, readFiles } from '../../fixtures/output.ts';
import { makeArticle, makeFolder, SITE_YAML } from '../../fixtures/scratch.ts';
import { type BuildPlan, planBuild } from '../plan-build.ts';
import { type SearchMaker, startSearchMaker } from './search-maker.ts';

const cacheDir = makeFolder();
const contentDir = makeFolder({
  'site.yaml': SITE_YAML,
  'articles/2021/08/x.md': makeArticle('Bài một', { body: 'Bản Huổi Sen.' }),
  'articles/2021/09/y.md': makeArticle('Bài hai', { date: '2021-09-01' }),
});
const makers: SearchMaker[] = [];
let planned: BuildPlan;

beforeAll(async () => {
  const loaded = await planBuild({ contentDir, cacheDir, now: Date.UTC(2022, 0, 1) });
  if ('refused' in loaded) throw new Error(JSON.stringify(loaded.refused));
  planned = loaded;
});

afterEach(async () => {
  for (const maker of makers.splice(0)) await maker.stop();
});

/** Makes the whole index; before anything is written, the cache may be harmed. */
async function makeIndex(harm: () => void = () => {}): Promise<Map<string, string>> {
  const outDir = makeFolder();
  const maker = startSearchMaker({ outDir, cacheDir });
  makers.push(maker);
  await maker.begin(planned);
  const files = await maker.plan();
  harm();
  const marks = await maker.write(files.map(({ url }) => url));
  expect(marks.map(([path]) => path).sort()).toEqual(listFiles(outDir));
  return readFiles(outDir);
}

function loseCache(): void {
  for (const name of listFiles(join(cacheDir, 'search')))
    if (name !== 'state') rmSync(join(cacheDir, 'search', name));
}

it('makes the same files when the cache has lost what it should hold, before they are planned or after', async () => {
  const whole = await makeIndex();
  expect(whole.size).toBeGreaterThan(4);
  loseCache();
  expect(await makeIndex()).toEqual(whole);
  expect(await makeIndex(loseCache)).toEqual(whole);
});

it('says which article changed meanwhile', async () => {
  rmSync(join(cacheDir, 'search'), { recursive: true });
  writeFileSync(join(contentDir, 'articles/2021/08/x.md'), makeArticle('Bài một', { body: 'Khác.' }));
  await expect(makeIndex()).rejects.toThrow(/2021\/08\/x\.md/);
});
