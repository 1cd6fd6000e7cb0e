import { describe, expect, it } from 'vitest';
import { openPlace } from './place.ts';
import { planUpload } from './plan-upload.ts';
import { type PublishedSite, readManifest } from './read-manifest.ts';
import { makeBuiltSite } from '../fixtures/built-site.ts';

const LONG = 'Chữ '.repeat(400);
const read = (files: Record<string, string>): Promise<PublishedSite> =>
  readManifest(openPlace(makeBuiltSite(files)));
const OLD = {
  'index.html': `${LONG}1`,
  '2021/08/x/index.html': 'x',
  'tai-nguyen/a-1.css': LONG,
  'anh/x.jpg': '',
};
const ASSETS = ['tai-nguyen/a-1.css', 'tai-nguyen/a-1.css.br', 'tai-nguyen/a-1.css.gz'];
// index.html and the stylesheet have two compressed versions each; manifest.json, manifest/2021.json and manifest/rest.json.
const state = { current: '000001-a', files: 4 + 4 + 3, touched: [], assets: ASSETS };

describe('what is sent to a host', () => {
  it('is everything when there is no release, or one with fewer files than it had, or more', async () => {
    const site = await read(OLD);
    const all = { isCopy: false, removed: [], dropped: [], files: 11 };
    expect(planUpload(site, undefined, { ...state, files: 0 })).toMatchObject(all);
    expect(planUpload(site, site, { ...state, files: 10 })).toMatchObject(all);
    expect(planUpload(site, site, { ...state, files: 12 })).toMatchObject(all);
    expect(planUpload(site, undefined, state)?.sent.at(-1)).toBe('manifest.json');
  });

  it('is nothing when nothing changed, even where a stylesheet of before still lies', async () => {
    const site = await read(OLD);
    expect(planUpload(site, site, state)).toBeUndefined();
    const assets = [...state.assets, 'tai-nguyen/b-0.css', 'tai-nguyen/b-0.css.br'];
    expect(planUpload(site, site, { ...state, files: 13, assets })).toBeUndefined();
  });

  it('is what changed, and the copy begins without its compressed versions', async () => {
    const plan = planUpload(
      await read({ ...OLD, 'index.html': `${LONG}2`, 'moi.txt': 'mới' }),
      await read(OLD),
      state,
    );
    expect(plan).toEqual({
      isCopy: true,
      sent: ['index.html', 'manifest/rest.json', 'moi.txt', 'manifest.json'],
      removed: [],
      dropped: ['index.html', 'index.html.br', 'index.html.gz', 'manifest/rest.json', 'manifest.json'],
      files: 12,
    });
  });

  it.each(['index.html', 'index.html.gz'])('is also %s that somebody wrote to on the host', async (path) => {
    const site = await read(OLD);
    const plan = planUpload(site, site, { ...state, touched: [path] });
    expect(plan).toMatchObject({
      sent: ['index.html', 'manifest.json'],
      dropped: ['index.html', 'index.html.br', 'index.html.gz', 'manifest.json'],
    });
  });

  it('leaves a stylesheet that ends for one release more, and a photo not at all', async () => {
    const { 'tai-nguyen/a-1.css': _, 'anh/x.jpg': __, ...rest } = OLD;
    const next = await read({ ...rest, 'tai-nguyen/a-2.css': 'b' });
    const plan = planUpload(next, await read(OLD), state);
    expect(plan).toMatchObject({ removed: ['anh/x.jpg', 'tai-nguyen/a-1.css'], files: 11 });
    expect(plan?.dropped).toContain('anh/x.jpg');
    expect(plan?.dropped).not.toContain('tai-nguyen/a-1.css');
    const touched = { ...state, touched: ['tai-nguyen/a-1.css.br'] };
    expect(planUpload(next, await read(OLD), touched)).toMatchObject({ files: 8 });
    const assets = [...ASSETS, 'tai-nguyen/a-2.css'];
    const later = planUpload(await read({ ...rest, 'tai-nguyen/a-2.css': 'b', 'moi.txt': '' }), next, {
      ...state,
      files: 11,
      assets,
    });
    expect(later).toMatchObject({ isCopy: true, removed: [], files: 9 });
    expect(later?.dropped).toEqual(expect.arrayContaining(ASSETS));
  });
});
