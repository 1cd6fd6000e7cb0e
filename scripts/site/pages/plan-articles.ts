import { withdrawnUrl } from '../../content/addresses.ts';
import type { Article } from '../../content/archive.ts';
import { cardKey, ownKey } from '../articles/article-keys.ts';
import { describeArticle, describeArticleHead } from '../articles/describe-article.ts';
import { keyOfHistory } from '../articles/edit-history.ts';
import { makeKey } from '../key.ts';
import type { HtmlPage } from '../page.ts';
import { planGroup } from '../page-group.ts';
import type { PlanContext } from '../plan-context.ts';
import { createRelater } from '../articles/related.ts';

/** Of `2021/08`, with which an article's id begins. */
const MONTH_LENGTH = 7;

/**
 * One page for each article, and of each withdrawn one a second at `/_cu/410/…/`, from which the worker answers 410: its own
 * page is kept from hosts that run a worker by `.assetsignore`.
 */
export function* planArticles(context: PlanContext): Generator<HtmlPage> {
  const { articles } = context.archive;
  const relate = createRelater(articles, (article) => findNames(context, article).subjects);
  // What an article is related to follows from all before it.
  let before = '';
  for (const span of findMonths(articles)) {
    const { group, shared } = keyOfMonth(context, span, before);
    yield* planGroup(context.memory, group, () => planMonth(context, span, relate));
    before = shared;
  }
}

/** The places of a month's articles, which stand beside each other. */
interface Span {
  start: number;
  /** The place after the last. */
  end: number;
}

function* findMonths(articles: readonly Article[]): Generator<Span> {
  const monthAt = (place: number) => articles[place]?.id.slice(0, MONTH_LENGTH);
  let start = 0;
  for (let end = 1; end <= articles.length; end += 1) {
    if (monthAt(end) === monthAt(start)) continue;
    yield { start, end };
    start = end;
  }
}

/**
 * The key of a month's pages: of everything that their own keys are made of. An article's entry in lists tells its address, title
 * and section too.
 * @param before the part of it that the month before shares with all later ones
 */
function keyOfMonth(
  context: PlanContext,
  { start, end }: Span,
  before: string,
): { group: string; shared: string } {
  const { archive, frames, histories } = context;
  const { articles } = archive;
  const own: string[] = [];
  const shared: string[] = [];
  for (const article of articles.slice(start, end)) {
    const { subjects, others } = findNames(context, article);
    own.push(frames.of(article.section).key, ownKey(article), keyOfHistory(article, histories));
    own.push(String(others.length), ...others);
    shared.push(cardKey(article), String(subjects.length), ...subjects);
  }
  const after = makeKey([before, ...shared]);
  const edges = [articles[start - 1], articles[end]].map(nameNeighbour);
  return { group: makeKey(['month', after, ...edges, ...own]), shared: after };
}

function* planMonth(
  context: PlanContext,
  { start, end }: Span,
  relate: (place: number) => readonly Article[],
): Generator<HtmlPage> {
  const { archive, frames, histories } = context;
  for (const [offset, article] of archive.articles.slice(start, end).entries()) {
    const place = start + offset;
    const older = archive.articles[place - 1];
    const newer = archive.articles[place + 1];
    const names = findNames(context, article);
    const others = relate(place);
    const { frame, key } = frames.of(article.section);
    const page: HtmlPage = {
      url: article.url,
      kind: 'article',
      key: makeKey([
        'article',
        key,
        ownKey(article),
        keyOfHistory(article, histories),
        ...names.subjects,
        ...names.others,
        nameNeighbour(older),
        nameNeighbour(newer),
        ...others.map(cardKey),
      ]),
      frame,
      head: () => describeArticleHead(context, article),
      props: (renderBody) => describeArticle(context, article, { older, newer, others }, renderBody),
    };
    yield page;
    if (article.withdrawn !== undefined) yield { ...page, url: withdrawnUrl(article.id) };
  }
}

/** What an article's page shows of the one before or after it. */
function nameNeighbour(article: Article | undefined): string {
  return article === undefined ? '' : `${article.url} ${article.title}`;
}

/** Where an article's names lead, and what its places are called now: both may change when the article doesn't. */
interface Names {
  /** Addresses of the lists of its tags and places. */
  subjects: string[];
  others: string[];
}

function findNames({ terms }: PlanContext, article: Article): Names {
  const subjects: string[] = [];
  const others: string[] = [];
  for (const tag of article.tags) subjects.push(terms.tags.urlOf(tag, article));
  for (const place of article.places) {
    subjects.push(terms.places.urlOf(place, article));
    others.push(terms.noteOf(place, article));
  }
  for (const author of article.authors) others.push(terms.authors.urlOf(author, article));
  return { subjects, others };
}
