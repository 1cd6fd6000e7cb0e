import { describe, expect, test } from 'vitest';
import type { SiteDate } from '../../text/brands.ts';
import type { SearchDocument } from '../format/document.ts';
import { makeDocument, makeFiles, openFiles } from '../fixture-index.ts';
import { MOST_WORDS, parseQuery } from './query.ts';
import type { SortOrder } from './rank.ts';
import { type Filters, search } from './search.ts';

const ABBREVIATIONS = [
  { short: 'UBND', long: 'Ủy ban nhân dân' },
  { short: 'CA', long: 'công an' },
  { short: 'KT-XH', long: 'kinh tế - xã hội' },
];

/** The numbers of the articles that a text finds, best first, and how many of its words they have. */
async function find(
  documents: readonly Partial<SearchDocument>[],
  text: string,
  options: { isTyping?: boolean; filters?: Filters; order?: SortOrder } = {},
) {
  const made = documents.map((fields, number) => makeDocument(number, fields));
  const index = await openFiles(makeFiles(made, { abbreviations: ABBREVIATIONS }));
  return search(index, parseQuery(text, options.isTyping), options);
}

async function findIn(texts: readonly string[], query: string, isTyping = false): Promise<number[]> {
  const { articles } = await find(
    texts.map((text) => ({ text })),
    query,
    { isTyping },
  );
  return articles.toSorted((one, two) => one - two);
}

const SEED = 'Hiệu quả từ chủ trương giúp đỡ các xã đặc biệt khó khăn theo Quyết định 582/QĐ-TTg';

describe('a query finds the article', () => {
  test.each([
    ['without marks', 'dac biet kho khan', SEED],
    ['with đ typed as d', 'giup do', SEED],
    ['with marks', 'đặc biệt khó khăn', SEED],
    ['in capitals', 'ĐẶC BIỆT KHÓ KHĂN', SEED],
    ['in decomposed letters', 'đặc biệt'.normalize('NFD'), SEED],
    ['in an article of decomposed letters', 'đặc biệt', 'xã đặc biệt khó khăn'.normalize('NFD')],
    ['with a raised digit as a plain one', 'rong 45m2', 'nhà rộng 45m²'],
    ['with a raised digit', '45 m²', 'nhà rộng 45 m2'],
    ['with Ð for Đ', '\u00d0iện Biên', 'tỉnh Điện Biên'],
    ['in an article with Ð for Đ', 'Điện Biên', 'tỉnh \u00d0iện Biên'],
    ['with the new place of the tone', 'hoà bình', 'Hòa Bình'],
    ['with the old place of the tone', 'hòa bình', 'Hoà Bình'],
    ['with i for y', 'kĩ thuật', 'kỹ thuật'],
    ['with y for i', 'kỹ thuật', 'kĩ thuật'],
    ['with i for y and no marks', 'ki thuat', 'kỹ thuật'],
    ['with another tone', 'dạc biết', SEED],
    ['with punctuation', '“đặc biệt”, (khó khăn)!', SEED],
    ['by a document number', '582/QĐ-TTg', SEED],
    ['by a document number without marks', '582/qd-ttg', SEED],
    ['by a document number in words', 'quyet dinh 582', SEED],
    ['by a number without its leading zero', '7 xã', 'đã có 07 xã đạt chuẩn'],
    ['by a number with a leading zero', '07 xã', 'đã có 7 xã đạt chuẩn'],
    ['by a number with dots', '1.200 triệu', '1.200 triệu đồng'],
    ['by a number without dots', '1200 trieu', '1.200 triệu đồng'],
    ['by a number with its unit right behind it', '1.500 m2', 'rộng 1.500m²'],
    ['by a number whose unit is right behind it in the article', '50.000', 'giá 50.000đ'],
    ['with a sign that the article lacks', '❤️ khó khăn 👍', SEED],
    ['in an article with a sign right behind the word', 'chúc mừng', 'Chúc mừng🎉'],
    ['by a decimal number', '3,07 tỷ', 'tổng là 3,07 tỷ đồng'],
    ['by one syllable', 'khăn', SEED],
    ['by five syllables', 'giup do cac xa dac', SEED],
    ['with a word said twice', 'xã xã', SEED],
    ['by an abbreviation', 'ubnd xã', 'ủy ban nhân dân xã'],
    ['by what an abbreviation means', 'ủy ban nhân dân xã', 'UBND xã'],
    ['by an abbreviation of two words', 'kt-xh', 'phát triển kinh tế - xã hội'],
  ])('%s', async (_, query, text) => {
    const result = await find([{ text: 'một bài khác hẳn về thời tiết' }, { text }], query);
    expect(result).toMatchObject({ articles: [1], matched: parseQuery(query).words.length, unknown: [] });
  });
});

test.each([
  ['a word that is only part of a longer one', 'ban', 'bang bạc'],
  ['a longer word', 'khanh', 'khăn'],
  ['an abbreviation that is a word in small letters', 'công an', 'ca hát'],
  ['nothing', '', 'ca hát'],
  ['punctuation alone', '…!?', 'ca hát'],
  ['words that no article has', 'khuếch đại', 'ca hát'],
])('%s finds nothing', async (_, query, text) => {
  expect(await findIn([text], query)).toEqual([]);
});

test('words that no article has are named', async () => {
  const { articles, unknown } = await find([{ text: 'nông thôn mới' }], 'nông thôn khuếch');
  expect({ articles, unknown }).toEqual({ articles: [0], unknown: ['khuech'] });
});

test('an archive without articles finds nothing', async () => {
  expect(await find([], 'xã')).toEqual({ articles: [], matched: 0, unknown: ['xa'] });
});

describe('which articles are found', () => {
  const texts = ['nông thôn', 'nông thôn mới', 'mới', 'nông dân', 'thôn mới nông'];

  test('exactly those with all words, if there are any', async () => {
    expect(await findIn(texts, 'nông thôn mới')).toEqual([1, 4]);
  });

  test('else those with the most', async () => {
    expect(await findIn(texts, 'nông thôn cũ')).toEqual([0, 1, 4]);
  });

  test('the last word may be unfinished while it is typed', async () => {
    expect(await findIn(texts, 'nông thô', true)).toEqual([0, 1, 4]);
    expect(await findIn(texts, 'nong tho', true)).toEqual([0, 1, 4]);
    expect(await findIn(texts, 'tho nông', true)).toEqual([0, 1, 3, 4]);
    expect(await findIn(texts, 'tho')).toEqual([]);
  });

  test('one letter is no word yet', async () => {
    expect(await findIn(texts, 'nông d', true)).toEqual([0, 1, 3, 4]);
  });

  test('a word followed by a space is finished', async () => {
    expect(await findIn(texts, 'tho ', true)).toEqual([]);
  });

  test('a withdrawn article is not found, and the numbers after it stand', async () => {
    const { articles } = await find([{ text: 'xã', withdrawn: true }, { text: 'xã' }], 'xã');
    expect(articles).toEqual([1]);
  });

  test('words beyond the most that are looked for are passed over', async () => {
    const words = Array.from({ length: MOST_WORDS }, (_, number) => `tu${number}`);
    const { articles } = await find([{ text: words.join(' ') }], [...words, 'thừa'].join(' '));
    expect(articles).toEqual([0]);
  });

  test('the last word that is looked for is finished when more of them follow', async () => {
    const words = Array.from({ length: MOST_WORDS - 1 }, () => 'xã');
    expect(await findIn(['nôngtrường'], [...words, 'nông'].join(' '), true)).toEqual([0]);
    expect(await findIn(['nôngtrường'], [...words, 'nông', 'thừa'].join(' '), true)).toEqual([]);
  });
});

describe('the better article comes first', () => {
  const filler = Array.from({ length: 8 }, (_, number) => ({ text: `chuyện thứ ${number}` }));

  test.each<[string, string, Partial<SearchDocument>, Partial<SearchDocument>]>([
    ['the exact spelling', 'bán', { text: 'họ bán nhà' }, { title: 'cái bàn', text: 'bàn' }],
    ['the exact spelling without marks', 'ban đất', { text: 'ban đất' }, { text: 'bán đất' }],
    ['more exact spellings', 'bán đất', { text: 'bán lấy đất' }, { text: 'bàn đất' }],
    ['the phrase', 'nông thôn mới', { text: 'nông thôn mới' }, { title: 'mới nông thôn', text: 'mới' }],
    ['the title', 'kè', { title: 'xây kè', text: 'xong' }, { summary: 'xây kè', text: 'kè kè' }],
    ['the summary', 'kè', { summary: 'xây kè' }, { text: 'xây kè' }],
    ['the phrase in the title', 'xây kè', { title: 'xây kè' }, { title: 'kè', text: 'xây kè' }],
    ['the rarer word', 'chuyện hiếm lạ', { title: 'hiếm' }, { title: 'chuyện' }],
  ])('%s', async (_, query, better, worse) => {
    const { articles } = await find([...filler, better, worse], query);
    expect(articles[0]).toBe(8);
  });

  test.each(['ban', 'ban ❤️'])(
    'typed without marks, as %s, all spellings are equal and the newest is first',
    async (query) => {
      const { articles } = await find([{ text: 'ban' }, { text: 'bàn' }, { text: 'bán' }], query);
      expect(articles).toEqual([2, 1, 0]);
    },
  );

  test('by date, the newest is first', async () => {
    const { articles } = await find([{ title: 'kè' }, { text: 'kè' }], 'kè', { order: 'date' });
    expect(articles).toEqual([1, 0]);
  });
});

describe('filters', () => {
  const documents: Partial<SearchDocument>[] = [
    {
      text: 'xã',
      section: 'kinh-te',
      date: '2019-12-31T23:59:00+07:00' as SiteDate,
      authors: ['Lò Văn Hòa'],
    },
    {
      text: 'xã',
      section: 'van-hoa',
      date: '2020-01-01' as SiteDate,
      authors: ['Lò Văn Hoà', 'Trần Thị Mơ'],
    },
    { text: 'xã mới', section: 'van-hoa', date: '2021-05-05' as SiteDate },
  ];

  test.each<[string, Filters, number[]]>([
    ['a section', { section: 'van-hoa' }, [2, 1]],
    ['a year', { year: 2020 }, [1]],
    ['the last year', { year: 2021 }, [2]],
    ['a year without articles', { year: 2018 }, []],
    ['an author, however the tones are placed', { author: 'Lò Văn Hòa' }, [1, 0]],
    ['an author, without marks', { author: 'lo van hoa' }, [1, 0]],
    ['another author', { author: 'Lò Văn Hoa' }, []],
    ['a part of an author’s name', { author: 'Mơ' }, [1]],
    ['a name that is still being typed', { author: ' Trần  th' }, [1]],
    ['a part of two authors’ names, without marks', { author: 'lo van' }, [1, 0]],
    ['a part of no name', { author: 'Mờ' }, []],
    ['letters within a name', { author: 'òa' }, []],
    ['all of them', { section: 'van-hoa', year: 2020, author: 'Trần Thị Mơ' }, [1]],
  ])('by %s', async (_, filters, expected) => {
    expect((await find(documents, 'xã', { filters })).articles).toEqual(expected);
    expect(await find(documents, '', { filters })).toEqual({ articles: expected, matched: 0, unknown: [] });
  });

  test('by a whole name are not those whose names only hold it', async () => {
    const named = ['Lò Văn', 'Lò Văn Mơ'].map((name) => ({ authors: [name] }));
    expect((await find(named, '', { filters: { author: 'lò văn' } })).articles).toEqual([0]);
  });

  test('by a part of very many names are those of the twenty most frequent', async () => {
    const names = Array.from({ length: 21 }, (_, number) => `Lò Văn ${String.fromCharCode(97 + number)}`);
    const named = [...names.slice(1), ...names].map((name) => ({ authors: [name] }));
    const { articles } = await find(named, '', { filters: { author: 'lò' } });
    expect(articles).toHaveLength(40);
    expect(articles).not.toContain(20);
  });

  test.each<Filters>([{ year: 2021 }, { section: 'van-hoa' }])(
    'list nothing that was withdrawn, by %o',
    async (filters) => {
      const withdrawn = [...documents, { ...documents[2], withdrawn: true }];
      const [newest] = (await find(withdrawn, '', { filters })).articles;
      expect(newest).toBe(2);
    },
  );

  test('without words and filters nothing is found', async () => {
    expect((await find(documents, '')).articles).toEqual([]);
  });

  test('words that no article has find nothing, whatever passes', async () => {
    const result = await find(documents, 'khuếch', { filters: { year: 2020 } });
    expect(result).toEqual({ articles: [], matched: 0, unknown: ['khuech'] });
  });

  test('the most words are counted among the articles that pass', async () => {
    const result = await find(documents, 'xã mới', { filters: { year: 2019 } });
    expect(result).toMatchObject({ articles: [0], matched: 1, unknown: [] });
  });
});

test('authors, tags and places are searched too', async () => {
  const documents = [{ authors: ['Lò Thị Mơ'] }, { terms: ['xã Nậm Mơ'] }, { text: 'mờ' }];
  expect((await find(documents, 'thị mơ')).articles).toEqual([0]);
  expect((await find(documents, 'nậm mơ')).articles).toEqual([1]);
});

describe('an article is found by the date of its publication', () => {
  const documents: Partial<SearchDocument>[] = [
    { text: 'họp ngày 26/8/2021 ở xã', date: '2019-05-05' as SiteDate },
    { text: 'xã họp', date: '2021-08-26T18:14:44+07:00' as SiteDate },
    { text: 'xã nghỉ', date: '2021-08-30' as SiteDate },
    { text: 'số 26, tháng 8, rồi 2021', date: '2022-01-01' as SiteDate },
  ];

  test.each([
    ['26/08/2021', [1, 0, 3]],
    ['26-8-2021', [1, 0, 3]],
    ['ngày 26/8/2021', [1, 0]],
    ['ngày 26 tháng 8 năm 2021', [1]],
    ['họp 26/8/2021', [1, 0]],
    ['tháng 8/2021', [2, 1, 3]],
    ['xã tháng 8 năm 2021', [2, 1]],
    ['nghỉ tháng 8/2021', [2]],
    ['8/2021', [2, 1, 0, 3]],
    ['26/9/2021', [3, 0]],
  ])('%s', async (query, expected) => {
    expect((await find(documents, query)).articles).toEqual(expected);
  });

  test('a withdrawn one is not', async () => {
    const { articles } = await find([{ withdrawn: true }, { text: 'xã' }], '26/8/2021');
    expect(articles).toEqual([1]);
  });
});

test('words of two fields are no phrase', async () => {
  const { articles } = await find([{ text: 'nông thôn' }, { title: 'nông', text: 'thôn' }], 'nông thôn');
  expect(articles).toEqual([0, 1]);
});
