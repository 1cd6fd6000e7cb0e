import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { SearchPage } from '../../../layouts/search.tsx';
import { bundleScripts } from '../../build/bundles/bundle-scripts.ts';
import type { IndexFile } from '../../search/format/index-file.ts';
import { toUrl, type Url } from '../../text/brands.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
const EMPTY_PAGE = '<!doctype html><title>Trang mẫu</title>';

/** Writes a site of a search page, the pages that it leads to, and an index. */
export async function writeSearchSite(
  out: string,
  {
    files,
    pages,
    sections,
    years,
  }: {
    files: Iterable<IndexFile>;
    pages: readonly Url[];
    sections: readonly { slug: string; title: string }[];
    years: readonly string[];
  },
): Promise<void> {
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  };
  const { files: scripts, entries } = await bundleScripts();
  for (const { name, text } of scripts) write(name, text);
  const page = h(SearchPage, {
    script: toUrl(`/${entries['search']}`),
    years: years.map((year) => ({ title: year, url: toUrl(`/${year}/`) })),
    sections: sections.map(({ slug, title }) => ({ title, slug, url: toUrl(`/chuyen-muc/${slug}/`) })),
  });
  const head = '<meta charset="utf-8"><title>Tìm kiếm</title>';
  write(
    'tim-kiem/index.html',
    `<!doctype html><html lang="vi">${head}<body><main>${renderToString(page)}</main>`,
  );
  write('_headers', `/*\n  Content-Security-Policy: ${POLICY}\n`);
  for (const path of ['index.html', '404.html', ...pages.map((url) => `${url}index.html`)])
    write(path, EMPTY_PAGE);
  for (const { name, make } of files) write(`tim-kiem/chi-muc/${name}`, make());
}
