import { PAPER_COLOURS } from '../../../layouts/paper-colours.ts';
import {
  HOME,
  NEWS_SITEMAP,
  OPEN_SEARCH,
  ROBOTS,
  SEARCH,
  SITEMAP,
  WEB_MANIFEST,
} from '../../content/addresses.ts';
import type { Url } from '../../text/brands.ts';
import { escapeXml } from '../../text/escape.ts';
import { keyOfValue, makeKey } from '../key.ts';
import type { TextFile } from '../page.ts';
import type { PlanContext } from '../plan-context.ts';

/** Longest short name that OpenSearch takes. */
const SHORT_NAME = 16;

/** What browsers and search engines read about the site: robots.txt, OpenSearch description, web app manifest. */
export function* planMachines(context: PlanContext): Generator<TextFile> {
  yield makeTextFile(ROBOTS, writeRobots(context));
  yield makeTextFile(OPEN_SEARCH, writeOpenSearch(context));
  yield makeTextFile(WEB_MANIFEST, writeManifest(context));
}

function makeTextFile(url: Url, text: string): TextFile {
  return { url, kind: 'text', key: makeKey(['text', url, keyOfValue(text)]), text: () => text };
}

/** After RFC 9309. Addresses of searches say nothing that the articles don't; the counter is no page. */
function writeRobots({ absolute }: PlanContext): string {
  const lines = [
    'User-agent: *',
    `Disallow: ${SEARCH}?q=`,
    'Disallow: /_v/',
    '',
    `Sitemap: ${absolute(SITEMAP)}`,
    `Sitemap: ${absolute(NEWS_SITEMAP)}`,
    '',
  ];
  return lines.join('\n');
}

/** After OpenSearch 1.1 draft 6: a browser offers the site's search in its address bar. */
function writeOpenSearch({ archive: { site }, absolute }: PlanContext): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeXml(shorten(site.title))}</ShortName>`,
    `<Description>${escapeXml(`Tìm bài trong ${site.title}`)}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Language>${escapeXml(site.language)}</Language>`,
    `<Url type="text/html" template="${escapeXml(`${absolute(SEARCH)}?q={searchTerms}`)}"/>`,
    '</OpenSearchDescription>',
    '',
  ];
  return lines.join('\n');
}

/** The words of a title that fit; of a word that is too long by itself, its beginning. */
function shorten(title: string): string {
  const characters = [...title];
  if (characters.length <= SHORT_NAME) return title;
  const beginning = characters.slice(0, SHORT_NAME + 1).join('');
  return [...beginning.replace(/\s+\S*$/, '')].slice(0, SHORT_NAME).join('');
}

/** After the W3C's Web Application Manifest. */
function writeManifest({ archive: { site }, assets: { icon, pngIcons } }: PlanContext): string {
  const manifest = {
    id: HOME,
    name: site.title,
    short_name: site.title,
    lang: site.language,
    start_url: HOME,
    scope: HOME,
    display: 'minimal-ui',
    background_color: PAPER_COLOURS.light,
    theme_color: PAPER_COLOURS.light,
    icons: [
      { src: icon, type: 'image/svg+xml', sizes: 'any' },
      ...pngIcons.map(({ url, size }) => ({ src: url, type: 'image/png', sizes: `${size}x${size}` })),
    ],
  };
  return `${JSON.stringify(manifest, undefined, 1)}\n`;
}
