import type { ContentPath, SiteDate, Url } from '../../text/brands.ts';
import type { Article, StaticPage } from '../archive.ts';
import type { ArticleFile } from '../article-file.ts';
import { guessDestination, mapDestinations } from './destinations.ts';
import { type LinkContext, linkPage, linkReferences } from './link-article.ts';
import type { FileStore } from './link-files.ts';
import { describe } from '../messages.ts';
import type { Parsed } from '../parse-article.ts';
import type { ParsedPage } from '../parse-page.ts';
import { makeError, type Problem } from '../problem.ts';
import { findShadowed } from './resolve-target.ts';
import { type FileLinks, gatherLinks, LATER, UNKNOWN, warnOfLink } from './site-link.ts';

/** Articles that need nothing but time to come out. */
export interface Coming {
  articles: Article[];
  /** Those with links to addresses that only the plan of that time can confirm. */
  pageLinks: FileLinks[];
}

/** Articles and pages that take part in the plan, with what they refer to. */
export interface LinkedArchive {
  /** Oldest first: by date, then by id. */
  articles: Article[];
  /** Articles that are not out yet: drafts, and those with a date to come. */
  later: Article[];
  pages: StaticPage[];
  /** Files with links to addresses that only the plan of the site can confirm. */
  pageLinks: FileLinks[];
  coming: Coming;
  /** Of files that want one address, and of what files refer to. */
  problems: Problem[];
}

/**
 * Looks up what articles and pages refer to, in each other and in files; of those with errors of their own too, to tell what else is
 * wrong.
 * @param today decides which articles are out
 */
export async function linkArchive(
  { files, pages }: { files: readonly ArticleFile[]; pages: readonly Parsed<ParsedPage>[] },
  { store, today }: { store: FileStore; today: SiteDate },
): Promise<LinkedArchive> {
  const heads = files.flatMap(({ head }) => head ?? []);
  const sound = pages.flatMap(({ item }) => item ?? []);
  const broken = [
    ...files.flatMap(({ readReferences }) => readReferences?.() ?? []),
    ...pages.flatMap(({ references }) => references ?? []),
  ];
  const isOut = ({ draft, date }: { draft: boolean; date: SiteDate }) => !draft && date <= today;
  const context: LinkContext = {
    store,
    destinations: mapDestinations([
      ...[...files.filter(({ head }) => !head), ...pages.filter(({ item }) => !item)].flatMap(
        ({ problems: own }) => own.map(guessDestination),
      ),
      ...heads.map((head) => ({ file: head.file, url: head.url, out: isOut(head) })),
      ...sound.map(({ file, url }) => ({ file, url, out: true })),
    ]),
    shadowed: findShadowed(store.folder),
  };
  const { twins, problems } = findTwins([...heads, ...sound]);
  const coming: Coming = { articles: [], pageLinks: [] };
  const linked: LinkedArchive = { articles: [], later: [], pages: [], pageLinks: [], coming, problems };
  for (const head of heads) {
    const link = head.link(context);
    // Of thousands that are remembered, none is to wait.
    const { article, links, problems: own } = link instanceof Promise ? await link : link;
    problems.push(...own, ...warnOfLater(links));
    const out = isOut(head);
    if (isOpen(links) && !head.draft) (out ? linked : coming).pageLinks.push(links);
    if (twins.has(head.file)) continue;
    linked[out ? 'articles' : 'later'].push(article);
    if (!out && !head.draft) coming.articles.push(article);
  }
  for (const page of sound) {
    const { item, links, problems: own } = await linkPage(page, context);
    problems.push(...own, ...warnOfLater(gatherLinks(links)));
    linked.pageLinks.push(gatherLinks(links));
    if (!twins.has(page.file)) linked.pages.push(item);
  }
  for (const references of broken) {
    const { body, problems: own } = await linkReferences(references, context);
    problems.push(...own, ...warnOfLater(gatherLinks(body.links)));
    linked.pageLinks.push(gatherLinks(body.links));
  }
  linked.articles.sort(compareArticles);
  return linked;
}

/** Finds files whose address another file has already; only the first takes part in the plan. */
function findTwins(items: readonly { url: Url; file: ContentPath }[]): {
  twins: Set<ContentPath>;
  problems: Problem[];
} {
  const first = new Map<Url, ContentPath>();
  const twins = new Set<ContentPath>();
  const problems: Problem[] = [];
  for (const { url, file } of items) {
    const other = first.get(url);
    if (other === undefined) {
      first.set(url, file);
      continue;
    }
    twins.add(file);
    problems.push(makeError(file, 'slug-duplicate', describe.slugDuplicate(url, other)));
  }
  return { twins, problems };
}

function warnOfLater(links: FileLinks): Problem[] {
  if (!links.lookups.some(([, answer]) => answer === LATER)) return [];
  const later = links.findLinks().filter(({ answer }) => answer === LATER);
  return later.map(warnOfLink);
}

/** Whether a link leads to an address that the content does not know. */
function isOpen({ lookups }: FileLinks): boolean {
  return lookups.some(([, answer]) => answer === UNKNOWN);
}

/** By date, then by id. */
export function compareArticles(a: Article, b: Article): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
