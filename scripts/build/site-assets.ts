import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import type { Assets } from '../../layouts/props.ts';
import { hashContent } from '../content/content-hash.ts';
import { placeholderRules } from '../content/placeholder-colours.ts';
import { toUrl, type Url } from '../text/brands.ts';
import type { OutputFile } from './output-file.ts';
import { PROJECT_DIR } from './project.ts';

/** The files that pages load, and the addresses under which pages name them. */
export interface SiteAssets {
  assets: Assets;
  files: OutputFile[];
}

/** Makes the site's stylesheet, scripts and icons, each under a name with its hash. */
export async function makeSiteAssets(): Promise<SiteAssets> {
  const styles = await readFile(join(PROJECT_DIR, 'assets/style.css'), 'utf8');
  const { code } = await transform(`${styles}\n${placeholderRules()}`, { loader: 'css', minify: true });
  const icon = await readFile(join(PROJECT_DIR, 'assets/icons/icon.svg'), 'utf8');
  const files: OutputFile[] = [];
  const add = (name: string, extension: string, text: string): Url => {
    const url = toUrl(`/tai-nguyen/${name}-${hashContent(text).slice(0, 10)}.${extension}`);
    files.push({ url, key: hashContent(text), bytes: async () => Buffer.from(text) });
    return url;
  };
  const assets = { stylesheet: add('trang', 'css', code), scripts: [], icon: add('bieu-tuong', 'svg', icon) };
  return { assets, files };
}
