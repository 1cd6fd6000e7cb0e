import { describe, expect, it } from 'vitest';
import { makeArticle } from '../archive-fixture.ts';
import { describeAuthors, findUnits } from './authors.ts';
import { describePlaces, makeGazetteer } from './places.ts';
import { allotSlugs } from './slugs.ts';
import { describeTags } from './tags.ts';
import { collectTerms } from './terms.ts';

const by = (index: number, name: string, unit?: string) =>
  makeArticle(index, { authors: [unit === undefined ? { name } : { name, unit }] });

const tagged = (...lists: string[][]) => lists.map((tags, index) => makeArticle(index, { tags }));

/** The spelling shown for articles with one tag each. */
const shown = (...names: string[]) =>
  collectTerms(tagged(...names.map((name) => [name])), describeTags()).list[0]?.name;

const slugsOf = (...names: string[]) => allotSlugs(names.map((name) => ({ key: name, name }))).slugs;

describe('collectTerms', () => {
  it.each([
    ['case', 'Nông thôn mới', 'nông thôn MỚI'],
    ['Unicode form', 'Điện Biên', 'Điện Biên'.normalize('NFD')],
    ['U+00D0 for Đ', 'Điện Biên', 'Ðiện Biên'],
    ['place of the tone', 'Hòa Bình', 'Hoà Bình'],
    ['place of the tone', 'Thúy', 'Thuý'],
  ])('names that differ by %s are one term: %s, %s', (_, one, other) => {
    const { list } = collectTerms(tagged([one], [other]), describeTags());
    expect(list.map(({ articles }) => articles.length)).toEqual([2]);
  });

  it('shows the commonest spelling, of equals the first', () => {
    expect(shown('hoà bình', 'Hòa Bình', 'Hòa Bình')).toBe('Hòa Bình');
    expect(shown('hoà bình', 'Hòa Bình')).toBe('hoà bình');
  });

  it('an article that bears two spellings of a term stands in its list once', () => {
    expect(collectTerms(tagged(['Tết', 'tết']), describeTags()).list[0]?.articles).toHaveLength(1);
  });

  it('names that share a slug take their Telex spelling, and the plain address offers both', () => {
    const articles = tagged(['bản'], ['bạn'], ['Tết']);
    const { list, shared, urlOf } = collectTerms(articles, describeTags());
    expect(list.map(({ url }) => url)).toEqual(['/chu-de/banr/', '/chu-de/banj/', '/chu-de/tet/']);
    expect(shared.map(({ url, terms }) => [url, terms.map(({ name }) => name).sort()])).toEqual([
      ['/chu-de/ban/', ['bạn', 'bản']],
    ]);
    expect(urlOf('Bạn', articles[0] ?? makeArticle(0))).toBe('/chu-de/banj/');
  });
});

it('a place of the register has a list before any article names it', () => {
  const gazetteer = makeGazetteer([{ name: 'Nà Lưa', kind: 'xã', successors: [] }]);
  const { list } = collectTerms([], describePlaces(gazetteer));
  expect(list.map(({ url, articles }) => [url, articles.length])).toEqual([['/dia-danh/na-lua/', 0]]);
});

describe('allotSlugs', () => {
  it('a name whose Telex spelling is the shared slug is told apart in words', () => {
    expect([...slugsOf('ban', 'bàn')].sort()).toEqual([
      ['ban', 'ban-khong-dau'],
      ['bàn', 'banf'],
    ]);
  });

  it('no two names ever share a slug, whatever they are', () => {
    const names = [
      'bản',
      'bạn',
      'banr',
      'banj',
      'ban',
      '+',
      '-',
      '++',
      `${'dài '.repeat(40)}một`,
      'dài '.repeat(40),
    ];
    const slugs = [...slugsOf(...names).values()];
    expect(new Set(slugs).size).toBe(names.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('the order of the names makes no difference', () => {
    const names = ['bản', 'bạn', 'banr', 'ban', 'Hùng', 'Hưng'];
    expect([...slugsOf(...names)].sort()).toEqual([...slugsOf(...names.reverse())].sort());
  });
});

describe('authors', () => {
  it('one name is one author, whatever the unit', () => {
    const articles = [by(0, 'Lò Văn Ún', 'Tòa soạn'), by(1, 'lò văn ún'), by(2, 'Lò Văn Ún', 'Sở Y tế')];
    expect(collectTerms(articles, describeAuthors([])).list.map(({ url }) => url)).toEqual([
      '/tac-gia/lo-van-un/',
    ]);
  });

  it('namesakes are told apart by the units of authors.yaml', () => {
    const articles = [by(0, 'Lò Văn Ún', 'Tòa soạn'), by(1, 'Lò Văn Ún', 'sở y tế')];
    const people = [{ name: 'Lò Văn Ún', units: ['Sở Y tế', 'Bệnh viện tỉnh'] }];
    const { list, shared } = collectTerms(articles, describeAuthors(people));
    expect(list.map(({ name, url }) => [name, url])).toEqual([
      ['Lò Văn Ún', '/tac-gia/lof-vawn-uns/'],
      ['Lò Văn Ún (Sở Y tế)', '/tac-gia/lo-van-un-so-y-te/'],
    ]);
    expect(shared.map(({ url, terms }) => [url, terms.length])).toEqual([['/tac-gia/lo-van-un/', 2]]);
  });

  it('units come with the years of their articles, the newest first', () => {
    const units = findUnits(
      [by(0, 'An', 'Tòa soạn'), by(400, 'An', 'Sở Y tế'), by(800, 'An', 'tòa soạn')],
      () => true,
    );
    expect(units).toEqual([
      { unit: 'tòa soạn', years: '2016–2018' },
      { unit: 'Sở Y tế', years: '2017' },
    ]);
  });

  it('a unit is spelled as the author’s last article spells it', () => {
    const units = findUnits([by(0, 'An', 'Tòa soạn'), by(1, 'An', 'tòa soạn')], () => true);
    expect(units).toEqual([{ unit: 'tòa soạn', years: '2016' }]);
  });

  it('units of those with whom an author wrote are not the author’s own', () => {
    const authors = [
      { name: 'An', unit: 'Tòa soạn' },
      { name: 'Páo', unit: 'Sở Y tế' },
    ];
    const units = findUnits([makeArticle(0, { authors })], ({ name }) => name === 'An');
    expect(units.map(({ unit }) => unit)).toEqual(['Tòa soạn']);
  });
});
