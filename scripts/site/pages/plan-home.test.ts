import { describe, expect, it } from 'vitest';
import type { HomeProps, ListingProps } from '../../../layouts/props.ts';
import type { Article } from '../../content/archive.ts';
import { type SafeHtml, toUrl, type Url } from '../../text/brands.ts';
import { makeArchive, makeArticle } from '../archive-fixture.ts';
import { testAssets } from '../assets-fixture.ts';
import type { HtmlPage } from '../page.ts';
import { planSite } from '../plan-site.ts';

function readProps<Props>(articles: readonly Article[], url: Url): Props {
  const page = planSite(makeArchive(articles), testAssets).get(url);
  if (page === undefined || page.kind === 'text') throw new Error(`no page at ${url}`);
  return page.props(() => '' as SafeHtml) as Props;
}

const readHome = (articles: readonly Article[]) => readProps<HomeProps>(articles, toUrl('/'));

describe('the front page', () => {
  const home = readHome(Array.from({ length: 40 }, (_, index) => makeArticle(index)));

  it('tells the newest five first', () => {
    expect([home.lead, ...home.seconds].map((card) => card?.title)).toEqual(
      [39, 38, 37, 36, 35].map((index) => `Bài số ${index}`),
    );
  });

  it.each([
    [20, 'Bài số 20'],
    [19, 'Bài số 39'],
  ])('has a featured article lead while it is one of the newest twenty: %i', (featured, title) => {
    const articles = Array.from({ length: 40 }, (_, index) =>
      makeArticle(index, { featured: index === featured }),
    );
    const { lead, seconds } = readHome(articles);
    expect(lead?.title).toBe(title);
    expect(seconds).toHaveLength(4);
    expect(seconds).not.toContainEqual(lead);
  });

  it('tells no story twice', () => {
    const told = [home.lead, ...home.seconds, ...home.sections.flatMap(({ cards }) => cards)];
    expect(told).toHaveLength(5 + 4 * 4);
    expect(new Set(told.map((card) => card?.id)).size).toBe(told.length);
  });

  it('keeps a section whose stories are all told above', () => {
    const { lead, sections } = readHome([makeArticle(0)]);
    expect(sections.map(({ cards }) => cards.map(({ id }) => id))).toEqual([[lead?.id]]);
  });

  it('tells of no withdrawn article', () => {
    const withdrawn = { date: makeArticle(1).date, reason: 'Sai.' };
    const { lead, seconds, sections } = readHome([makeArticle(0), makeArticle(4, { withdrawn })]);
    expect([lead?.title, seconds]).toEqual(['Bài số 0', []]);
    expect(sections.flatMap(({ cards }) => cards.map(({ title }) => title))).toEqual(['Bài số 0']);
  });
});

it('says of pages that nobody has introduced what they are', () => {
  const archive = makeArchive([makeArticle(0)]);
  const site = {
    ...archive.site,
    sections: archive.site.sections.slice(0, 2),
    map: { province: 'Điện Biên' },
  };
  const plan = planSite({ ...archive, site }, testAssets);
  const describeAt = (url: string) => (plan.get(toUrl(url)) as HtmlPage).head().description;
  expect(['/', '/ban-do-hanh-chinh/'].map(describeAt)).toEqual([
    'Kho bài thử: Thời sự, Kinh tế.',
    'Bản đồ hành chính của Kho bài thử.',
  ]);
});

it('the list of a section does not name it at each article, other lists do', () => {
  const articles = [makeArticle(0), makeArticle(4)];
  const ofSection = readProps<ListingProps>(articles, toUrl('/chuyen-muc/muc-0/'));
  const ofMonth = readProps<ListingProps>(articles, toUrl('/2016/01/'));
  expect(ofSection.cards.map(({ section }) => section?.title)).toEqual([undefined, undefined]);
  expect(ofMonth.cards.map(({ section }) => section?.title)).toEqual(['Thời sự', 'Thời sự']);
});
