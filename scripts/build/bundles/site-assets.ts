import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assets } from '../../../layouts/props.ts';
import { hashContent } from '../../content/disk/content-hash.ts';
import { toUrl, type Url } from '../../text/brands.ts';
import { compileAssets } from './compiled-assets.ts';
import { makeFile, type OutputFile } from '../output/output-file.ts';
import { PROJECT_DIR } from '../project.ts';

/** The files that pages load, and the addresses under which pages name them. */
export interface SiteAssets {
  assets: Assets;
  files: OutputFile[];
  worker: WorkerAsset;
}

/** The service worker's code, and the addresses of what any page needs: it keeps them from the first visit on. */
export interface WorkerAsset {
  text: string;
  frame: readonly Url[];
}

/** Pixels of the icons for iOS (180) and for web app manifests. */
const PNG_ICONS = [180, 192, 512];

/** Makes the site's stylesheets, scripts and icons, each under a name with its hash. */
export async function makeSiteAssets(cacheDir: string, codeVersion: string): Promise<SiteAssets> {
  const { stylesheet, listStylesheet, scripts } = await compileAssets(cacheDir, codeVersion);
  const icon = await readFile(join(PROJECT_DIR, 'assets/icons/icon.svg'), 'utf8');
  const files: OutputFile[] = [];
  const add = (name: string, extension: string, content: string | Uint8Array): Url => {
    const file = makeFile(assetUrl(`${name}-${hashContent(content).slice(0, 10)}.${extension}`), content);
    files.push(file);
    return file.url;
  };
  const scriptUrl = (entry: string): Url => assetUrl(scripts.entries[entry] ?? '');
  for (const { name, text } of scripts.files) files.push(makeFile(assetUrl(name), text));
  const pngIcons = [];
  for (const size of PNG_ICONS) {
    const bytes = await readFile(join(PROJECT_DIR, `assets/icons/icon-${size}.png`));
    pngIcons.push({ url: add(`bieu-tuong-${size}`, 'png', bytes), size });
  }
  const assets = {
    stylesheet: add('trang', 'css', stylesheet),
    listStylesheet: add('danh-sach', 'css', listStylesheet),
    scripts: [scriptUrl('count')],
    tools: scriptUrl('tools'),
    search: scriptUrl('search'),
    statistics: scriptUrl('statistics'),
    offline: scriptUrl('offline'),
    icon: add('bieu-tuong', 'svg', icon),
    pngIcons,
  };
  const loaded = ['tools', 'count', 'offline'].flatMap((entry) => scripts.closures[entry] ?? []);
  const frame = [
    assets.stylesheet,
    assets.listStylesheet,
    assets.icon,
    ...[...new Set(loaded)].map(assetUrl),
  ];
  return { assets, files, worker: { text: scripts.worker, frame } };
}

function assetUrl(name: string): Url {
  return toUrl(`/tai-nguyen/${name}`);
}
