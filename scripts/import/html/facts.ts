import { defined } from '../../content/defined.ts';
import { attribute, collapseHtml, type Element, findElements, namesOf, textIn } from './node.ts';
import type { PageFacts } from '../page/page.ts';

/** What browsers, and SingleFile, write above a page that they save. */
const SAVED = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(?<address>\S+)/;

/** What a page says about itself in its head, in hidden fields and in the comment of the browser that saved it. */
export function readHtmlFacts(html: string, root: Element): PageFacts {
  const metas = findElements(root, 'meta');
  const named = (name: string) =>
    metas
      .filter((meta) =>
        [attribute(meta, 'property'), attribute(meta, 'name'), attribute(meta, 'itemprop')].includes(name),
      )
      .map((meta) => attribute(meta, 'content').trim())
      .find((content) => content !== '');
  const linked = findElements(root, 'link')
    .filter((link) => attribute(link, 'rel') === 'canonical')
    .map((link) => attribute(link, 'href'));
  const saved = SAVED.exec(html.slice(0, 2000))?.groups?.['address'] ?? named('savepage-url');
  const title = named('og:title') ?? findElements(root, 'title').map(textIn)[0];
  const base = findElements(root, 'base').map((element) => attribute(element, 'href'))[0] ?? saved;
  const published =
    named('article:published_time') ??
    named('datePublished') ??
    momentOf(root, 'datepublished') ??
    momentOf(root, 'dc:created') ??
    readLinkedData(root) ??
    onlyTime(root);
  return {
    addresses: [...linked, named('og:url'), saved].filter((address): address is string =>
      Boolean(address?.trim()),
    ),
    trail: readTrail(root),
    ...(title === undefined ? {} : { title: collapseHtml(title).trim() }),
    ...defined({ base, published }),
  };
}

/** @param name of a property in microdata or RDFa, lower-case */
function momentOf(root: Element, name: string): string | undefined {
  const element = findElements(root, 'span', 'time', 'div').find((candidate) =>
    `${attribute(candidate, 'itemprop')} ${attribute(candidate, 'property')}`
      .toLowerCase()
      .split(/\s+/)
      .includes(name),
  );
  if (element === undefined) return undefined;
  return attribute(element, 'datetime') || attribute(element, 'content') || textIn(element).trim();
}

/** When the page's JSON-LD says that it was published. */
function readLinkedData(root: Element): string | undefined {
  return findElements(root, 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .map((script) => /"datePublished"\s*:\s*"([^"]+)"/.exec(textIn(script))?.[1])
    .find((moment) => moment !== undefined);
}

/**
 * The moment of a page that marks one up and no other, or calls one published: then it is the article's. Blogger has it in the
 * title of an `abbr`.
 */
function onlyTime(root: Element): string | undefined {
  const times = findElements(root, 'time', 'abbr').map((element) => ({
    isPublished: /\bpublished\b/.test(namesOf(element)),
    moment: attribute(element, element.tagName === 'abbr' ? 'title' : 'datetime') || textIn(element),
    isTime: element.tagName === 'time',
  }));
  const published = times.filter(({ isPublished }) => isPublished);
  const [only, ...more] = published.length > 0 ? published : times.filter(({ isTime }) => isTime);
  return more.length === 0 ? only?.moment : undefined;
}

function readTrail(root: Element): string[] {
  const trail = findElements(root, 'ul', 'ol', 'div', 'nav', 'td', 'span').find((element) =>
    /\b(?:bread-?crumbs?|pathway|duong-?dan|site-?map-?path|category-?breadcrumb)/.test(namesOf(element)),
  );
  if (trail === undefined) return [];
  const links = findElements(trail, 'a').map((link) => collapseHtml(textIn(link)).trim());
  return links.length > 0 ? links : [collapseHtml(textIn(trail)).trim()];
}
