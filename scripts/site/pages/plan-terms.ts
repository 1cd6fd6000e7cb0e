import type { Fact } from '../../../layouts/props.ts';
import { AUTHORS, listPageUrl, PLACES, TAGS } from '../../content/addresses.ts';
import { defined } from '../../content/defined.ts';
import type { Url } from '../../text/brands.ts';
import { findUnits, mapAbouts } from '../terms/authors.ts';
import type { HtmlPage } from '../page.ts';
import { countFullPages } from '../paginate.ts';
import type { PlanContext } from '../plan-context.ts';
import { planIndexPage } from './plan-index-page.ts';
import { planLists } from './plan-list.ts';
import type { NamedPlace } from '../terms/place-history.ts';
import { sortTerms } from '../terms/sort-terms.ts';
import type { SharedAddress, Term, Terms } from '../terms/terms.ts';
import { HOME_LINK } from './page-head.ts';

/** How the lists of one kind of term are introduced. */
interface Introduction {
  kicker: string;
  index: { title: string; url: Url };
  describe(term: Term): { description?: string; facts?: readonly Fact[] };
}

/** `/chu-de/…/`, `/tac-gia/…/`, `/dia-danh/…/`: the lists of every tag, author and place. */
export function* planTerms(context: PlanContext): Generator<HtmlPage> {
  const { tags, authors, places } = context.terms;
  const abouts = mapAbouts(context.archive.people);
  yield* planKind(context, tags, {
    kicker: 'Chủ đề',
    index: { title: 'Chủ đề', url: TAGS },
    describe: () => ({}),
  });
  yield* planKind(context, authors, {
    kicker: 'Tác giả',
    index: { title: 'Tác giả', url: AUTHORS },
    describe: (term) => introduceAuthor(context, term, abouts),
  });
  yield* planKind(context, places, {
    kicker: 'Địa danh',
    index: { title: 'Địa danh', url: PLACES },
    describe: (term) => introducePlace(context, term),
  });
}

/** So many lists are remembered together; new terms come last. */
const LISTS_TOGETHER = 50;

function* planKind<Name>(
  context: PlanContext,
  { list, shared }: Terms<Name>,
  introduction: Introduction,
): Generator<HtmlPage> {
  const breadcrumb = [HOME_LINK, introduction.index];
  for (let start = 0; start < list.length; start += LISTS_TOGETHER) {
    const lists = list.slice(start, start + LISTS_TOGETHER).map((term) => ({
      url: term.url,
      kicker: introduction.kicker,
      title: term.name,
      breadcrumb,
      articles: term.articles,
      frame: context.frames.plain,
      ...introduction.describe(term),
    }));
    yield* planLists(context, lists);
  }
  for (const address of shared) yield* planChoices(context, address, introduction);
}

/**
 * The plain address that several terms would take offers them all, and so do the numbered pages that one of them may have
 * had there when it was alone.
 */
function* planChoices(
  context: PlanContext,
  { url, terms }: SharedAddress,
  { kicker, index }: Introduction,
): Generator<HtmlPage> {
  const full = Math.max(...terms.map(({ articles }) => countFullPages(articles.length)));
  // After the last full page stands one that forwards.
  const most = full === 0 ? 0 : full + 1;
  const sorted = sortTerms(terms);
  const items = sorted.map(({ name, url: own }) => ({ title: name, url: own }));
  const names = [...new Set(sorted.map(({ plain, name }) => plain ?? name))];
  const reason =
    names.length === 1
      ? `Có ${terms.length} ${kicker.toLowerCase()} cùng tên này.`
      : 'Những tên này viết không dấu thì giống nhau.';
  for (const address of [url, ...Array.from({ length: most }, (_, page) => listPageUrl(url, page + 1))]) {
    yield planIndexPage(context, {
      url: address,
      noindex: true,
      props: {
        kicker,
        title: names.join(', '),
        description: `${reason} Mời bạn chọn:`,
        breadcrumb: [HOME_LINK, index],
        groups: [{ id: 'chon', items }],
      },
    });
  }
}

function introduceAuthor(
  { terms }: PlanContext,
  { key, url, articles }: Term,
  abouts: ReadonlyMap<string, string | undefined>,
): { description?: string; facts: readonly Fact[] } {
  const units = findUnits(articles, (author, article) => terms.authors.urlOf(author, article) === url);
  return {
    ...defined({ description: abouts.get(key) }),
    facts: units.map(({ unit, years }) => ({ label: 'Đơn vị', text: `${unit}, ${years}` })),
  };
}

function introducePlace({ terms }: PlanContext, { key }: Term): { facts: readonly Fact[] } {
  const history = terms.histories.get(key);
  if (history === undefined) return { facts: [] };
  const { names, now, renamed, before } = history;
  const toFact = (label: string, { text, place }: NamedPlace): Fact => ({
    label,
    text,
    ...defined({ url: place && terms.placeByKey.get(place.named.key)?.url }),
  });
  return {
    facts: [
      ...names.map((text) => ({ label: 'Tên gọi', text })),
      ...now.map((place) => toFact(renamed ? 'Nay là' : 'Nay thuộc', place)),
      ...before.map((place) => toFact('Trước là', place)),
    ],
  };
}
