import type { Assets } from '../../layouts/props.ts';
import { toUrl } from '../text/brands.ts';

export const testAssets: Assets = {
  stylesheet: toUrl('/tai-nguyen/trang.css'),
  listStylesheet: toUrl('/tai-nguyen/danh-sach.css'),
  scripts: [],
  search: toUrl('/tai-nguyen/search-1.js'),
  statistics: toUrl('/tai-nguyen/statistics-1.js'),
  offline: toUrl('/tai-nguyen/offline-1.js'),
  tools: toUrl('/tai-nguyen/tools.js'),
  icon: toUrl('/tai-nguyen/bieu-tuong.svg'),
  pngIcons: [180, 192, 512].map((size) => ({ url: toUrl(`/tai-nguyen/bieu-tuong-${size}.png`), size })),
};
