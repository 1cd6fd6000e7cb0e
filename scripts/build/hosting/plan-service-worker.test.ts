import { expect, it } from 'vitest';
import { samplePhoto } from '../../render/body-fixture.ts';
import { makeArchive, makeArticle } from '../../site/archive-fixture.ts';
import { testAssets } from '../../site/assets-fixture.ts';
import { planSite } from '../../site/plan-site.ts';
import { toUrl } from '../../text/brands.ts';
import type { BuildPlan } from '../plan-build.ts';
import { planServiceWorker } from './plan-service-worker.ts';

const plan = planSite(makeArchive([makeArticle(0)]), testAssets);
const planned = {
  codeVersion: 'a',
  plan,
  photos: [samplePhoto('a.jpg')],
  worker: { text: 'chạy();', frame: [toUrl('/tai-nguyen/trang.css')] },
} as unknown as BuildPlan;
const file = { url: toUrl('/tep/a.pdf'), key: 'a' };

const read = async (part: Partial<BuildPlan>, files = [file]): Promise<string> =>
  Buffer.from(await planServiceWorker({ ...planned, ...part }, files).bytes()).toString();

it.each<[what: string, part: Partial<BuildPlan>, files?: (typeof file)[]]>([
  ['the code', { codeVersion: 'b' }],
  ['a page', { plan: planSite(makeArchive([makeArticle(0, { summary: 'Khác.' })]), testAssets) }],
  ['a photo', { photos: [samplePhoto('a.jpg', { hash: 'f'.repeat(32) })] }],
  ['a file', {}, [{ ...file, key: 'b' }]],
  ['the address of a file', {}, [{ ...file, url: toUrl('/tep/b.pdf') }]],
])('is another where %s is, of the same size', async (_what, part, files) => {
  const [before, after] = [await read({}), await read(part, files)];
  expect(after).not.toBe(before);
  expect(after.length).toBe(before.length);
});

it('keeps the offline page and what any page needs from the first visit on', async () => {
  expect(await read({})).toMatch(
    /^self\.khoBai=\{"version":"[\w-]{16}","offlineUrl":"\/ngoai-tuyen\/","frame":\["\/ngoai-tuyen\/","\/tai-nguyen\/trang\.css"\]\};\nchạy\(\);$/,
  );
});
