import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeArticle, makeFolder, SITE_YAML, writeFiles } from '../../fixtures/scratch.ts';
import { checkStyles } from './check-styles.ts';
import { openContentFolder } from '../disk/content-folder.ts';

it('asks the list of the site for its own words, and looks again when it changes', async () => {
  const contentDir = makeFolder({
    'site.yaml': SITE_YAML,
    'articles/2021/08/x.md': makeArticle('Bài', { body: 'Bản Xrê và bản Plơn.' }),
  });
  const cacheDir = makeFolder();
  const check = async () =>
    checkStyles(openContentFolder(contentDir), { cacheDir, codeVersion: '1' }).map(({ message }) => message);
  expect(await check()).toEqual([expect.stringContaining('Xrê, Plơn')]);
  writeFiles(contentDir, { 'tu-rieng.txt': '# Tên bản\nXrê\n' });
  expect(await check()).toEqual([expect.stringMatching(/: Plơn\./)]);
  writeFiles(contentDir, { 'tu-rieng.txt': 'xrê plơn' });
  expect(await check()).toEqual([]);
  // As some editors save it.
  writeFiles(contentDir, { 'tu-rieng.txt': Buffer.from('\uFEFFxrê plơn', 'utf16le') });
  expect(await check()).toEqual([
    expect.stringContaining('Tệp không phải là văn bản UTF-8.'),
    expect.stringContaining('Xrê, Plơn'),
  ]);
  rmSync(join(contentDir, 'tu-rieng.txt'));
  symlinkSync(join(makeFolder({ 'a.txt': 'xrê plơn' }), 'a.txt'), join(contentDir, 'tu-rieng.txt'));
  expect(await check()).toEqual([
    expect.stringContaining('là liên kết dẫn ra ngoài thư mục nội dung'),
    expect.stringContaining('Xrê, Plơn'),
  ]);
});
