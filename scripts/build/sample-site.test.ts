import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import { HtmlValidate } from 'html-validate';
import { type HTMLElement, parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUDGETS } from '../fixtures/budgets.ts';
import { makeFolder } from '../fixtures/scratch.ts';
import { createBodyRenderer } from '../render/body.ts';
import { pictureFiles } from '../render/picture.ts';
import { outputPath, type Page } from '../site/page.ts';
import { renderPage } from '../site/render-page.ts';
import type { PlannedFile } from './output/output-file.ts';
import { type BuildPlan, planBuild } from './plan-build.ts';
import { PROJECT_DIR } from './project.ts';
import { startSearchMaker } from './threads/search-maker.ts';

const cacheDir = makeFolder();
let planned: BuildPlan;
let indexFiles: PlannedFile[];
const texts = new Map<string, string>();
const documents = new Map<string, HTMLElement>();

beforeAll(async () => {
  const loaded = await planBuild({
    contentDir: join(PROJECT_DIR, 'content'),
    cacheDir,
    now: Date.UTC(2027, 0, 1),
  });
  if ('refused' in loaded) throw new Error(JSON.stringify(loaded.refused));
  planned = loaded;
  const search = startSearchMaker({ outDir: join(cacheDir, 'dist'), cacheDir });
  await search.begin(planned);
  indexFiles = await search.plan();
  await search.stop();
  const renderBody = createBodyRenderer(planned.folder);
  for (const page of planned.plan.values()) {
    texts.set(page.url, renderPage(page, renderBody));
    if (page.kind !== 'text') documents.set(page.url, parse(texts.get(page.url) ?? ''));
  }
});

/** Longest text, in words, whose page is weighed in an office's archive; of the sample every page is. */
const MOST_WORDS = 2000;
const SAMPLE = 'https://kho-bai.example';

/** Most pages that are looked at one by one. */
const MOST_PAGES = 400;

/** Some of many, spread evenly; all where they are few. */
function pickSome<Item>(items: readonly Item[]): Item[] {
  const step = Math.ceil(items.length / MOST_PAGES);
  return items.filter((_, index) => index % step === 0);
}

/** Every address of the output folder. */
const findAddresses = (): string[] => [
  ...planned.plan.keys(),
  ...planned.files.map(({ url }) => url),
  ...indexFiles.map(({ url }) => url),
  ...new Set(planned.photos.flatMap(pictureFiles).map(({ url }) => url)),
];

/** What a page leads to or loads on this site, as root-relative addresses. */
function findTargets(document: HTMLElement): string[] {
  const { url: site } = planned.archive.site;
  const attributes = document
    .querySelectorAll('[href], [src], [srcset], [action], meta[property="og:image"], meta[property="og:url"]')
    .flatMap((element) => [
      element.getAttribute('href'),
      element.getAttribute('src'),
      element.getAttribute('action'),
      element.getAttribute('content'),
      ...(element.getAttribute('srcset') ?? '').split(', ').map((source) => source.split(' ')[0]),
    ]);
  const refreshes = document
    .querySelectorAll('meta[http-equiv="refresh"]')
    .map((element) => element.getAttribute('content')?.replace('0; url=', ''));
  return [...attributes, ...refreshes].flatMap((target) => {
    if (target === undefined || target === '') return [];
    if (target.startsWith(`${site}/`)) return [target.slice(site.length)];
    return target.startsWith('/') || target.startsWith('#') ? [target] : [];
  });
}

// An office that has taken up the project has its own archive here, which may be empty, or large, with texts of any length.
describe('the site of the sample archive', () => {
  it('has a page of every kind that an archive has, whatever is in it', () => {
    const kinds = new Set<Page['kind']>([...planned.plan.values()].map(({ kind }) => kind));
    const ofArticles = planned.archive.articles.length > 0 ? ['article', 'year'] : [];
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining([...ofArticles, 'home', 'index', 'listing', 'notFound', 'search', 'text']),
    );
  });

  it('has no two files with one path', () => {
    const paths = findAddresses().map((url) => outputPath(url as Page['url']).toLowerCase());
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  it('has no link, image or script that leads nowhere', () => {
    const addresses = new Set(findAddresses());
    const dead: string[] = [];
    for (const [url, document] of documents) {
      for (const target of findTargets(document)) {
        const [address = '', fragment] = target.replace(/\?.*$/, '').split('#');
        const page = address === '' ? url : address;
        const found = addresses.has(page);
        const named = documents.get(page)?.querySelector(`[id="${decodeURIComponent(fragment ?? '')}"]`);
        if (!found || (fragment !== undefined && named === null)) dead.push(`${url} → ${target}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('leads from lists to every article, and from some page to every page', () => {
    const fromLists = new Set<string>();
    const fromAnywhere = new Set<string>();
    for (const page of planned.plan.values()) {
      const document = documents.get(page.url);
      if (document === undefined) continue;
      for (const { attributes } of document.querySelectorAll('a[href]')) {
        const target = attributes['href']?.replace(/[#?].*$/, '') ?? '';
        if (target !== page.url) fromAnywhere.add(target);
        if (page.kind === 'listing') fromLists.add(target);
      }
    }
    const articles = planned.archive.articles.map(({ url }) => url);
    expect(articles.filter((url) => !fromLists.has(url))).toEqual([]);
    // Pages that search engines pass over are met at addresses that readers bring along.
    const unreached = [...planned.plan.values()].filter(
      (page) => page.kind !== 'text' && page.head().noindex !== true && !fromAnywhere.has(page.url),
    );
    expect(unreached.map(({ url }) => url)).toEqual([]);
  });

  it('has no article beyond the budget of its page', async () => {
    const assets = planned.files.filter(({ url }) => /\.(?:css|js)$/.test(url));
    const weights = new Map(
      await Promise.all(
        assets.map(
          async ({ url, bytes }) => [url as string, brotliCompressSync(await bytes()).length] as const,
        ),
      ),
    );
    const tooHeavy: string[] = [];
    for (const { url, body } of pickSome(planned.archive.articles)) {
      if (body.words > MOST_WORDS && planned.archive.site.url !== SAMPLE) continue;
      const loads = documents.get(url)?.querySelectorAll('link[rel="stylesheet"], script[src]') ?? [];
      const parts = loads.map(({ attributes }) => weights.get(attributes['href'] ?? attributes['src'] ?? ''));
      const html = brotliCompressSync(texts.get(url) ?? '').length;
      const bytes = parts.reduce<number>((sum, part = Infinity) => sum + part, html);
      if (bytes > BUDGETS.pageBytes) tooHeavy.push(`${url}: ${bytes} bytes`);
    }
    expect(tooHeavy).toEqual([]);
  });

  it('says of every page that search engines show what is there', () => {
    const silent = [...documents.values()].filter(
      (document) =>
        document.querySelector('meta[name="robots"]') === null &&
        (document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '') === '',
    );
    expect(silent.map((document) => document.querySelector('title')?.text)).toEqual([]);
  });

  it('is valid HTML on every page', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Both spellings of an empty element and of the doctype are one to a browser; Preact writes one, Markdown the other.
        'doctype-style': 'off',
        'void-style': 'off',
        // A headline is as long as its author made it.
        'long-title': 'off',
      },
    });
    const faults: string[] = [];
    for (const url of pickSome([...documents.keys()])) {
      const { results } = await validator.validateString(texts.get(url) ?? '');
      for (const { messages } of results)
        faults.push(...messages.map(({ ruleId, message }) => `${url} ${ruleId}: ${message}`));
    }
    expect(faults).toEqual([]);
  });

  it('is well-formed in every XML file', () => {
    const files = [...texts].filter(([url]) => url.endsWith('.xml'));
    expect(files.map(([url]) => url)).toContain('/rss.xml');
    for (const [url, text] of files) expect([url, XMLValidator.validate(text)]).toEqual([url, true]);
  });
});
