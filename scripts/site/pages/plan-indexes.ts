import type { IndexGroup, IndexItem, IndexProps, Link } from '../../../layouts/props.ts';
import { AUTHORS, letterUrl, PLACES, SECTIONS, TAGS, WEB_LINKS } from '../../content/addresses.ts';
import { defined } from '../../content/defined.ts';
import { groupBy } from '../../content/group-by.ts';
import type { Url } from '../../text/brands.ts';
import { formatNumber } from '../../text/number.ts';
import { firstLetter } from '../../text/order.ts';
import { telexSlug } from '../../text/slug.ts';
import type { HtmlPage } from '../page.ts';
import type { PlanContext } from '../plan-context.ts';
import { planIndexPage, toIndexItem } from './plan-index-page.ts';
import { findMostUsed, givenNameOf, nameOf, sortTerms } from '../terms/sort-terms.ts';
import type { Term } from '../terms/terms.ts';
import { HOME_LINK } from './page-head.ts';

/** Most names on one page; a longer index has a page for each letter. */
const MOST_ON_PAGE = 600;
const MOST_USED = 60;

const BREADCRUMB: readonly Link[] = [HOME_LINK];

/** The pages that list all sections, tags, authors, places and web links; those of an empty kind don't exist. */
export function* planIndexes(context: PlanContext): Generator<HtmlPage> {
  const { tags, authors, places } = context.terms;
  yield planSectionIndex(context);
  yield* planTermIndex(context, {
    url: TAGS,
    title: 'Chủ đề',
    noun: 'chủ đề',
    terms: tags.list,
    sized: true,
  });
  yield* planTermIndex(context, {
    url: AUTHORS,
    title: 'Tác giả',
    noun: 'tác giả, xếp theo tên gọi',
    terms: authors.list,
    wordOf: givenNameOf,
  });
  yield* planTermIndex(context, { url: PLACES, title: 'Địa danh', noun: 'địa danh', terms: places.list });
  if (context.archive.site.links.length > 0) yield planWebLinks(context);
}

function planSectionIndex(context: PlanContext): HtmlPage {
  const { site } = context.archive;
  const items = site.sections.map(({ slug, title, url, description }) => ({
    title,
    url,
    count: context.bySection.get(slug)?.length ?? 0,
    ...defined({ note: description }),
  }));
  return planIndexPage(context, {
    url: SECTIONS,
    props: { title: 'Chuyên mục', breadcrumb: BREADCRUMB, groups: [{ id: 'muc', items }] },
  });
}

interface TermIndex {
  url: Url;
  title: string;
  noun: string;
  terms: readonly Term[];
  /** The word that decides a term's place and letter, where that is not the name. */
  wordOf?: (term: Term) => string;
  sized?: boolean;
}

function* planTermIndex(context: PlanContext, index: TermIndex): Generator<HtmlPage> {
  const { url, title, noun, terms } = index;
  if (terms.length === 0) return;
  const groups = groupByLetter(index);
  const shown: Pick<IndexProps, 'title' | 'description' | 'breadcrumb'> = {
    title,
    description: `${formatNumber(terms.length)} ${noun}`,
    breadcrumb: BREADCRUMB,
  };
  if (terms.length <= MOST_ON_PAGE) {
    yield planIndexPage(context, { url, props: { ...shown, groups: groups.map(({ group }) => group) } });
    return;
  }
  const letters = groups.map(({ letter, page }) => ({ title: letter, url: page }));
  const mostUsed = sortTerms(findMostUsed(terms, MOST_USED)).map(toIndexItem);
  yield planIndexPage(context, {
    url,
    props: { ...shown, letters, groups: [{ id: 'nhieu-bai', title: 'Nhiều bài nhất', items: mostUsed }] },
  });
  for (const { letter, page, group } of groups) {
    yield planIndexPage(context, {
      url: page,
      props: {
        title: `${title}: ${letter}`,
        breadcrumb: [...BREADCRUMB, { title, url }],
        letters,
        groups: [group],
      },
    });
  }
}

function groupByLetter({
  url,
  terms,
  wordOf = nameOf,
  sized = false,
}: TermIndex): { letter: string; page: Url; group: IndexGroup }[] {
  const most = terms.reduce((count, { articles }) => Math.max(count, articles.length), 0);
  const toSizedItem = (term: Term): IndexItem =>
    sized ? { ...toIndexItem(term), size: sizeOf(term.articles.length, most) } : toIndexItem(term);
  const letterOf = (term: Term): string => firstLetter(wordOf(term));
  // An address has no letters but a–z: those that it spells alike, `O` and `Ø`, stand together.
  const groups = groupBy(sortTerms(terms, wordOf), (term) => telexSlug(letterOf(term)) || 'khac');
  return [...groups].map(([slug, ofLetter]) => {
    const letter = [...new Set(ofLetter.map(letterOf))].join(', ');
    return {
      letter,
      page: letterUrl(url, slug),
      group: { id: `chu-${slug}`, title: letter, items: ofLetter.map(toSizedItem) },
    };
  });
}

/** From 1 for a term with one article to 5 for the one with the most, by order of magnitude. */
function sizeOf(count: number, most: number): number {
  return most <= 1 ? 1 : 1 + Math.round((4 * Math.log(Math.max(count, 1))) / Math.log(most));
}

/** `/lien-ket/`: the web links of `site.yaml`, under the names of their groups. */
function planWebLinks(context: PlanContext): HtmlPage {
  const groups = groupBy(context.archive.site.links, ({ group = '' }) => group);
  return planIndexPage(context, {
    url: WEB_LINKS,
    props: {
      title: 'Liên kết web',
      breadcrumb: BREADCRUMB,
      groups: [...groups].map(([title, links], index) => ({
        id: `nhom-${index + 1}`,
        items: links.map(toWebLink),
        ...(title === '' ? {} : { title }),
      })),
    },
  });
}

function toWebLink({ title, url }: Link): IndexItem {
  return { title, url, note: new URL(url).hostname.replace(/^www\./, '') };
}
