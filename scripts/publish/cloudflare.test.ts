import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../build/project.ts';
import { planAssets } from './cloudflare.ts';
import type { PublishedSite } from './read-manifest.ts';
import { makeDeployCommand } from './wrangler.ts';

const mark = { size: 10, sha256: '' };

function makeSite(count: number, more: PublishedSite['files'] = new Map()): PublishedSite {
  const pages = Array.from({ length: count }, (_, index) => [`2021/bai-${index}/index.html`, mark] as const);
  return { files: new Map([...pages, ...more]), lists: new Map(), manifest: Buffer.from('{}') };
}

it.each(['CONTRIBUTING.md', 'scripts/edge/README.md', 'wrangler.jsonc'])(
  '%s sets the secret with the wrangler that deploys, for later ones do not run on Node 20',
  (name) => {
    const [, wrangler] = makeDeployCommand('/dist');
    const named = readFileSync(join(PROJECT_DIR, name), 'utf8').match(/\S+(?= secret put)/g);
    expect(named).toEqual([wrangler]);
  },
);

describe('what Cloudflare is given', () => {
  it('is every file but those for the host itself and those that .assetsignore names', () => {
    const files = new Map([
      ['_headers', mark],
      ['.assetsignore', mark],
      ['an.html', mark],
    ]);
    const site = { ...makeSite(1, files), lists: new Map([['manifest/2021.json', mark]]) };
    const { files: assets, warning } = planAssets(site, '/an.html\n');
    expect([...assets]).toEqual([
      ['2021/bai-0/index.html', 10],
      ['manifest/2021.json', 10],
      ['manifest.json', 2],
    ]);
    expect(warning).toBeUndefined();
  });

  it('is told to be too much for the free plan', () => {
    expect(planAssets(makeSite(19_999), '').warning).toBeUndefined();
    expect(planAssets(makeSite(20_000), '').warning).toContain('20.001 tệp');
  });

  it('is refused when it is too much for every plan', () => {
    expect(planAssets(makeSite(99_999), '').files.size).toBe(100_000);
    expect(() => planAssets(makeSite(100_000), '')).toThrow('Trang có 100.001 tệp');
    const planOne = (size: number) =>
      planAssets(makeSite(1, new Map([['tep/lon.pdf', { ...mark, size }]])), '');
    expect(planOne(25 * 1024 * 1024).files.size).toBe(3);
    expect(() => planOne(25 * 1024 * 1024 + 1)).toThrow('tep/lon.pdf có 25,0 MiB');
  });
});
