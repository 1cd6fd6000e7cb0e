import { describe, expect, it } from 'vitest';
import type { HomeProps, StatisticsProps } from '../../../layouts/props.ts';
import { HOME, STATISTICS } from '../../content/addresses.ts';
import type { SafeHtml, SiteDate, Url } from '../../text/brands.ts';
import { makeArchive, makeArticle } from '../archive-fixture.ts';
import { testAssets } from '../assets-fixture.ts';
import type { CountsSnapshot } from '../counts/counts-snapshot.ts';
import { planSite } from '../plan-site.ts';

const articles = Array.from({ length: 120 }, (_, index) =>
  makeArticle(index, {
    ...(index % 10 === 0 ? { legacyViews: 1000 + index } : {}),
    ...(index === 7 ? { withdrawn: { date: '2020-01-01' as SiteDate, reason: 'Theo yêu cầu.' } } : {}),
  }),
);
const idOf = (index: number): string => articles[index]!.id;
const archive = makeArchive(articles);
const snapshot: CountsSnapshot = {
  asOf: '2026-11-24',
  total: { views: 20_000, visits: 9000 },
  days: [
    ['2026-10-02', 30, 11],
    ['2026-11-23', 12, 5],
  ],
  top: {
    week: [[idOf(3), 9]],
    month: [
      [idOf(7), 99],
      ['2001/01/khong-co', 50],
      [idOf(5), 20],
      [idOf(3), 9],
    ],
    ever: [[idOf(110), 1200]],
  },
  views: [[idOf(3), 9]],
  legacy: [],
};

const plain = planSite(archive, testAssets);
const counted = planSite(archive, testAssets, { counts: snapshot });

function readProps<Props>(plan: typeof plain, url: Url): Props {
  const page = plan.get(url);
  if (page === undefined || page.kind === 'text') throw new Error(`no page at ${url}`);
  return page.props(() => '' as SafeHtml) as Props;
}

describe('a snapshot of the counter', () => {
  it('changes the keys of home and the statistics page, and of nothing else', () => {
    expect([...counted.keys()]).toEqual([...plain.keys()]);
    const changed = [...counted].filter(([url, { key }]) => plain.get(url)?.key !== key);
    expect(changed.map(([url]) => url)).toEqual([HOME, STATISTICS]);
  });

  it('gives the column beside the statistics the same total of visits', () => {
    const page = counted.get(STATISTICS);
    expect(page?.kind === 'statistics' && page.frame.visits).toBe(9000);
  });

  it('changes home only where its most read change', () => {
    const later = planSite(archive, testAssets, {
      counts: { ...snapshot, asOf: '2026-11-25', days: [] },
    });
    const changed = [...later].filter(([url, { key }]) => counted.get(url)?.key !== key);
    expect(changed.map(([url]) => url)).toEqual([STATISTICS]);
  });

  it('gives home the most read of the month, without articles that nobody can open', () => {
    const { mostRead, mostReadIsOfMonth } = readProps<HomeProps>(counted, HOME);
    expect(mostRead.map(({ id, views }) => [id, views])).toEqual([
      [idOf(5), 20],
      [idOf(3), 9],
    ]);
    expect(mostReadIsOfMonth).toBe(true);
  });

  it('counts what an article was read at a former address', () => {
    const moved = makeArchive(
      articles.map((article, index) =>
        index === 5 ? { ...article, legacyUrls: ['/2001/01/khong-co/', '/Default.aspx?id=5'] } : article,
      ),
    );
    const { mostRead } = readProps<HomeProps>(planSite(moved, testAssets, { counts: snapshot }), HOME);
    expect(mostRead.map(({ id, views }) => [id, views])).toEqual([
      [idOf(5), 70],
      [idOf(3), 9],
    ]);
  });

  it('ranks an article by what it was read at all of its addresses', () => {
    const moved = makeArchive(articles.with(3, { ...articles[3]!, legacyUrls: ['/2001/01/khong-co/'] }));
    const month: CountsSnapshot['top']['month'] = [
      [idOf(5), 20],
      [idOf(3), 15],
      ['2001/01/khong-co', 10],
    ];
    const counts = { ...snapshot, top: { ...snapshot.top, month } };
    const { mostRead } = readProps<HomeProps>(planSite(moved, testAssets, { counts }), HOME);
    expect(mostRead.map(({ id, views }) => [id, views])).toEqual([
      [idOf(3), 25],
      [idOf(5), 20],
    ]);
  });

  it('gives the statistics page totals, thirty days, twelve months and three rankings', () => {
    const { figures } = readProps<StatisticsProps>(counted, STATISTICS);
    expect(figures).toMatchObject({ note: 'Số liệu đến ngày 24/11/2026.', views: 20_000, visits: 9000 });
    expect([figures.days.length, figures.months.length]).toEqual([30, 12]);
    expect(figures.days.at(-2)).toEqual({ label: '23/11', views: 12, visits: 5 });
    expect(figures.months.slice(-2)).toEqual([
      { label: '10/2026', views: 30, visits: 11 },
      { label: '11/2026', views: 12, visits: 5 },
    ]);
    expect(figures.mostRead.ever).toEqual([
      { id: idOf(110), title: 'Bài số 110', url: articles[110]!.url, views: 1200 },
    ]);
  });
});

describe('a snapshot of a counter that does not know what an earlier system counted', () => {
  it('brings its days and its month, and takes no total back', () => {
    const legacyVisits = { count: 4_826_113, asOf: '2021-08-26' as SiteDate };
    const old = makeArchive(articles, { site: { ...archive.site, legacyVisits } });
    const counts = { ...snapshot, total: { views: 42, visits: 16 } };
    const plan = planSite(old, testAssets, { counts });
    const { figures } = readProps<StatisticsProps>(plan, STATISTICS);
    expect(figures).toMatchObject({ views: 12_660, visits: 4_826_113 });
    expect(figures.days.length).toBe(30);
    expect(figures.mostRead.ever[0]?.views).toBe(1110);
    expect(figures.mostRead.month[0]?.views).toBe(20);
  });
});

describe('without a snapshot', () => {
  it('home has the most read by the counts of an earlier system', () => {
    const { mostRead, mostReadIsOfMonth } = readProps<HomeProps>(plain, HOME);
    expect(mostRead.map(({ views }) => views)).toEqual([1110, 1100, 1090, 1080, 1070]);
    expect(mostReadIsOfMonth).toBeUndefined();
  });

  it('nothing withdrawn is among the most read, and of equals the newer stands first', () => {
    const withdrawn = { date: '2020-01-01' as SiteDate, reason: 'Theo yêu cầu.' };
    const read = [1, 2, 3].map((index) =>
      makeArticle(index, { legacyViews: 9, ...(index === 2 ? { withdrawn } : {}) }),
    );
    const plan = planSite(makeArchive([makeArticle(0), ...read]), testAssets);
    for (const { mostRead } of [
      readProps<HomeProps>(plan, HOME),
      { mostRead: readProps<StatisticsProps>(plan, STATISTICS).figures.mostRead.ever },
    ])
      expect(mostRead.map(({ title }) => title)).toEqual(['Bài số 3', 'Bài số 1']);
  });

  it('a snapshot whose month is empty leaves home as it is', () => {
    const quiet = planSite(archive, testAssets, {
      counts: { ...snapshot, top: { ...snapshot.top, month: [] } },
    });
    expect(quiet.get(HOME)?.key).toBe(plain.get(HOME)?.key);
  });

  it('the statistics page says whose figures it has', () => {
    const legacyVisits = { count: 4_826_113, asOf: '2021-08-26' as SiteDate };
    const plan = planSite(makeArchive(articles, { site: { ...archive.site, legacyVisits } }), testAssets);
    const { figures } = readProps<StatisticsProps>(plan, STATISTICS);
    expect(figures).toMatchObject({ visits: 4_826_113, views: 12_660, days: [], months: [] });
    expect(figures.note).toBe('Số liệu do hệ thống trước đếm được đến ngày 26/08/2021.');
    expect(figures.mostRead.ever[0]?.views).toBe(1110);
  });

  it('an archive that nobody counted has a statistics page all the same', () => {
    const { figures } = readProps<StatisticsProps>(planSite(makeArchive([]), testAssets), STATISTICS);
    expect(figures.note).toBe('Chưa có số liệu nào.');
    expect(figures.views).toBeUndefined();
  });
});
