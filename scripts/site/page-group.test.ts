import { describe, expect, it } from 'vitest';
import type { Archive, Article } from '../content/archive.ts';
import type { SafeHtml, SiteDate } from '../text/brands.ts';
import { makeArchive, makeArticle } from './archive-fixture.ts';
import { testAssets } from './assets-fixture.ts';
import type { Page } from './page.ts';
import { type PageEntry, planGroup, type PlanMemory } from './page-group.ts';
import { planSite } from './plan-site.ts';

const ARTICLES = 400;

/** Remembers for the length of a test; tells how many groups it did not know. */
function makeMemory(): PlanMemory & { unknown: number } {
  const groups = new Map<string, PageEntry[]>();
  return {
    unknown: 0,
    recall: (group) => groups.get(group),
    keep(group, pages) {
      this.unknown += 1;
      groups.set(
        group,
        pages.map(({ url, kind, key }) => ({ url, kind, key })),
      );
    },
  };
}

const renderBody = () => '' as SafeHtml;

/** All that a page says, in the order of the plan. */
function tell(page: Page): unknown[] {
  const { url, kind, key } = page;
  if (page.kind === 'text') return [url, kind, key];
  return [url, kind, key, page.frame, page.head(), page.props(renderBody)];
}

const other = (index: number, fields: Partial<Article>) => makeArticle(index, fields);
const generated = Array.from({ length: ARTICLES }, (_, index) => makeArticle(index));
const replace = (index: number, article: Article) => generated.with(index, article);

describe('a plan that is remembered', () => {
  it.each<[what: string, articles: readonly Article[], most: number]>([
    ['nothing', generated, 0],
    [
      'a body',
      replace(200, { ...generated[200]!, fingerprints: { ...generated[200]!.fingerprints, page: 'x' } }),
      1,
    ],
    ['the newest article', [...generated, makeArticle(ARTICLES)], 14],
    ['an old title', replace(30, other(30, { title: 'Tên khác' })), 40],
    ['a tag of an old article', replace(30, other(30, { tags: ['chủ đề mới'] })), 40],
    ['a tag that takes the address of another', replace(399, other(399, { tags: ['chú đề 1'] })), 40],
    ['an old article is gone', generated.toSpliced(100, 1), 60],
    [
      'an old article is withdrawn',
      replace(100, other(100, { withdrawn: { date: '2020-01-01' as SiteDate, reason: 'x' } })),
      40,
    ],
    ['the first article', [makeArticle(ARTICLES, { date: '2015-01-01' as SiteDate }), ...generated], 70],
  ])('is as one made anew, after a change of %s', (_what, articles, most) => {
    const memory = makeMemory();
    planSite(makeArchive(generated), testAssets, { memory });
    memory.unknown = 0;
    const kept = planSite(makeArchive(articles), testAssets, { memory });
    const anew = planSite(makeArchive(articles), testAssets);
    expect([...kept.values()].map(tell)).toEqual([...anew.values()].map(tell));
    expect(memory.unknown).toBeLessThanOrEqual(most);
    // From the last page to the first, as nobody asks for them.
    const again = [...planSite(makeArchive(articles), testAssets, { memory }).values()];
    expect(again.toReversed().map(tell)).toEqual([...anew.values()].toReversed().map(tell));
  });

  it.each<[what: string, fields: Partial<Archive>]>([
    ['a register of places', { places: [{ name: 'Bản 3', kind: 'bản', successors: [] }] }],
    [
      'a place that got another name',
      {
        places: [
          { name: 'Bản 3', until: '2025-06-30' as SiteDate, successors: ['Bản 4'] },
          { name: 'Bản 4', from: '2025-07-01' as SiteDate, successors: [] },
        ],
      },
    ],
    ['namesakes', { people: [{ name: 'Tác giả 2', units: ['Đơn vị 1'], about: 'Một trong hai người.' }] }],
    ['a notice', { site: { ...makeArchive([]).site, notice: 'Bài mẫu' } }],
  ])('is as one made anew, after the site got %s', (_what, fields) => {
    const memory = makeMemory();
    planSite(makeArchive(generated), testAssets, { memory });
    const kept = planSite(makeArchive(generated, fields), testAssets, { memory });
    const anew = planSite(makeArchive(generated, fields), testAssets);
    expect([...kept.values()].map(tell)).toEqual([...anew.values()].map(tell));
  });

  it('is not trusted where it tells of other pages than are planned', () => {
    const memory = makeMemory();
    const [page] = planSite(makeArchive([]), testAssets).values();
    if (page === undefined || page.kind === 'text') throw new Error('the first page is home');
    memory.keep('nhóm', [{ ...page, key: 'khác' }]);
    const [kept] = planGroup(memory, 'nhóm', () => [page]);
    expect(() => kept?.head()).toThrow('not what its group was remembered for');
  });
});
