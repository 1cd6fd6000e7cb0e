import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Article, Photo, Site } from '../../content/archive.ts';
import { type SiteDate, toContentPath, toUrl, type Url } from '../../text/brands.ts';
import { makeArchive, makeArticle } from '../archive-fixture.ts';
import { testAssets } from '../assets-fixture.ts';
import { formatMailDate } from './mail-date.ts';
import { renderMarkdown } from '../../render/markdown.ts';
import { planSite } from '../plan-site.ts';

const cover: Photo = {
  file: toContentPath('articles/2016/01/ảnh.jpg'),
  hash: '0123456789abcdef0123456789abcdef',
  width: 1600,
  height: 900,
  colour: 3,
  caption: 'Chú thích "một" & <hai>',
  inBody: false,
};
const HOSTILE = 'a ]]> b <script>x</script> & "c" \u0000\u0008\u000b\uFFFE\uD800 😀 \u2028';

function read(
  url: string,
  articles: readonly Article[],
  { bodies = {}, site = {} }: { bodies?: Record<string, string>; site?: Partial<Site> } = {},
): string {
  const archive = makeArchive(articles);
  const page = planSite({ ...archive, site: { ...archive.site, ...site } }, testAssets).get(url as Url);
  if (page?.kind !== 'text') throw new RangeError(`${url} is no text file`);
  return page.text((body, setting) =>
    renderMarkdown(bodies[body.hash] ?? 'Nội dung.', { references: body.references, ...setting }),
  );
}

function parse(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' });
  return parser.parse(xml);
}

describe('/rss.xml', () => {
  it('holds the 20 newest articles that are not withdrawn, the newest first', () => {
    const withdrawn = { date: '2016-03-01' as SiteDate, reason: 'Theo đề nghị' };
    const articles = Array.from({ length: 40 }, (_, index) =>
      makeArticle(index, index === 39 ? { withdrawn } : {}),
    );
    const { channel } = parse(read('/rss.xml', articles)).rss;
    expect(channel.item.map((item: { title: string }) => item.title)).toEqual(
      Array.from({ length: 20 }, (_, index) => `Bài số ${38 - index}`),
    );
    expect(channel.lastBuildDate).toBe('Mon, 08 Feb 2016 08:00:00 +0700');
    expect(channel['atom:link']['@href']).toBe('https://thu.example/rss.xml');
  });

  it('tells of its last change, the correction of an older article too', () => {
    const corrections = [{ date: '2016-03-02T09:00:00+07:00' as SiteDate, text: 'Số đúng là 16.' }];
    const articles = [makeArticle(0, { corrections }), makeArticle(1)];
    expect(parse(read('/rss.xml', articles)).rss.channel.lastBuildDate).toBe(
      'Wed, 02 Mar 2016 09:00:00 +0700',
    );
  });

  it('is well-formed and loses no letter, whatever the texts hold', () => {
    const article = makeArticle(0, { title: HOSTILE, summary: HOSTILE, tags: [HOSTILE] });
    const { item } = parse(read('/rss.xml', [article], { bodies: { 0: HOSTILE } })).rss.channel;
    expect(item.title).toContain('a ]]> b <script>x</script> & "c"');
    expect(item.title).toContain('😀');
    expect(item['content:encoded']).toContain('&lt;script&gt;');
  });

  it('carries the whole text with full addresses, one size of each photo, and the cover as an enclosure', () => {
    const photos = [cover];
    const references = { '../bai.md': { kind: 'page' as const, url: toUrl('/2015/12/bai/') } };
    const plain = makeArticle(0);
    const article = makeArticle(0, { photos, body: { ...plain.body, references } });
    const body = '## Mục\n\nXem [bài này](../bai.md), [nơi khác](//khac.example/a).[^1]\n\n[^1]: Ghi chú.';
    const { item } = parse(read('/rss.xml', [article], { bodies: { 0: body } })).rss.channel;
    const text: string = item['content:encoded'];
    expect(text).toContain('href="https://thu.example/2015/12/bai/"');
    expect(text).toContain('href="https://thu.example/2016/01/bai-0/#');
    expect(text).toMatch(/<img src="https:\/\/thu\.example\/anh\/anh-[0-9a-f]+-\d+\.jpg"/);
    expect(text).toContain('href="https://khac.example/a"');
    expect(text).not.toMatch(
      /<source|srcset|sizes=|class=|loading=|decoding=|tabindex=|(href|src)="(?:\/[^/]|#)/,
    );
    expect(text).toContain('Chú thích &quot;một&quot; &amp; &lt;hai>');
    expect(item.enclosure['@type']).toBe('image/jpeg');
    expect(item.enclosure['@url']).toMatch(/^https:\/\/thu\.example\/anh\/.*\.jpg$/);
    expect(item['dc:creator']).toBe('Tác giả 0');
    expect(item.guid['#text']).toBe('https://thu.example/2016/01/bai-0/');
  });

  it('carries what its page says besides the text', () => {
    const article = makeArticle(0, {
      summary: 'Sapo & <em>',
      corrections: [{ date: '2016-03-02' as SiteDate, text: 'Số đúng là 16.' }],
      source: { name: 'Báo Nhân Dân', url: 'https://nhandan.vn/?a=1&b=2' },
      attachments: [
        { file: toContentPath('a.pdf'), url: toUrl('/tep/a.pdf'), title: 'Biểu', kind: 'PDF', bytes: 2048 },
      ],
    });
    const { item } = parse(read('/rss.xml', [article])).rss.channel;
    const said = item['content:encoded'].replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(said.trim()).toBe(
      'Đính chính 02/03/2016 : Số đúng là 16. Sapo &amp; &lt;em> Nội dung. Theo Báo Nhân Dân Tài liệu kèm theo Biểu PDF, 2 KB',
    );
    expect(item['content:encoded']).toContain('<a href="https://thu.example/tep/a.pdf">');
  });

  it('carries a first paragraph once, where nobody wrote a sapo', () => {
    const article = makeArticle(0, { summary: 'Nội dung.', hasSapo: false });
    const { item } = parse(read('/rss.xml', [article])).rss.channel;
    expect(item.description).toBe('Nội dung.');
    expect(item['content:encoded'].match(/Nội dung/g)).toHaveLength(1);
  });

  it('of a section holds its articles alone that are not withdrawn, and an empty section has an empty feed', () => {
    const withdrawn = { date: '2016-03-01' as SiteDate, reason: 'Theo đề nghị' };
    const articles = Array.from({ length: 12 }, (_, index) =>
      makeArticle(index, index === 9 ? { withdrawn } : {}),
    );
    const { channel } = parse(read('/chuyen-muc/muc-1/rss.xml', articles)).rss;
    expect(channel.item.map((item: { title: string }) => item.title)).toEqual(['Bài số 5', 'Bài số 1']);
    expect(parse(read('/chuyen-muc/muc-1/rss.xml', [])).rss.channel.item).toBeUndefined();
    const many = Array.from({ length: 90 }, (_, index) =>
      makeArticle(index, index === 89 ? { withdrawn } : {}),
    );
    expect(parse(read('/chuyen-muc/muc-1/rss.xml', many)).rss.channel.item).toHaveLength(20);
  });
});

describe('a channel', () => {
  const { sections } = makeArchive([]).site;
  const about = { description: 'Bài cũ của tỉnh', organisation: 'Văn phòng tỉnh' };

  it.each<[site: Partial<Site>, description: string]>([
    [about, 'Bài cũ của tỉnh'],
    [{ organisation: 'Văn phòng tỉnh' }, 'Văn phòng tỉnh'],
    [{}, 'Kho bài thử'],
  ])('of a site with %j is described as "%s"', (site, description) => {
    expect(parse(read('/rss.xml', [], { site })).rss.channel).toMatchObject({
      title: 'Kho bài thử',
      link: 'https://thu.example/',
      description,
      language: 'vi',
    });
    expect(JSON.parse(read('/feed.json', [], { site }))).toMatchObject({
      title: 'Kho bài thử',
      home_page_url: 'https://thu.example/',
      feed_url: 'https://thu.example/feed.json',
      description,
      language: 'vi',
    });
  });

  it('of a section is described by what site.yaml says of it, or by its name', () => {
    const described = sections.map((section) => ({ ...section, description: `Chuyện ${section.title}` }));
    const read1 = (site?: Partial<Site>) =>
      parse(read('/chuyen-muc/muc-1/rss.xml', [], site && { site })).rss.channel;
    expect(read1()).toMatchObject({
      title: 'Kinh tế – Kho bài thử',
      link: 'https://thu.example/chuyen-muc/muc-1/',
      description: 'Kinh tế',
    });
    expect(read1({ sections: described }).description).toBe('Chuyện Kinh tế');
  });
});

describe('/feed.json', () => {
  it('says the same as JSON Feed 1.1', () => {
    const article = makeArticle(0, {
      title: HOSTILE,
      photos: [cover],
      updated: '2016-02-01' as SiteDate,
      summary: 'Sapo',
      tags: ['du lịch'],
    });
    const feed = JSON.parse(read('/feed.json', [article]));
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject({
      id: 'https://thu.example/2016/01/bai-0/',
      title: HOSTILE,
      content_html: expect.stringContaining('<p>Nội dung.</p>'),
      date_published: '2016-01-01T08:00:00+07:00',
      date_modified: '2016-02-01T00:00:00+07:00',
      authors: [{ name: 'Tác giả 0' }],
      summary: 'Sapo',
      tags: ['Thời sự', 'du lịch'],
      image: expect.stringMatching(/^https:\/\/thu\.example\/anh\/.*\.jpg$/),
    });
  });

  it('names no change of an article that is not after its publication', () => {
    const feed = JSON.parse(read('/feed.json', [makeArticle(0, { updated: '2016-01-01' as SiteDate })]));
    expect(feed.items[0]).not.toHaveProperty('date_modified');
  });
});

it('a reprint with an author is by that author alone, under its section and its tags', () => {
  const article = makeArticle(0, { source: { name: 'Báo Nhân Dân' }, tags: ['du lịch'] });
  const { item } = parse(read('/rss.xml', [article])).rss.channel;
  expect(item).toMatchObject({ 'dc:creator': 'Tác giả 0', category: ['Thời sự', 'du lịch'] });
});

it('a reprint without an author is by its source in RSS, and by nobody in JSON Feed', () => {
  const articles = [makeArticle(0, { authors: [], source: { name: 'Báo Nhân Dân' }, summary: '' })];
  expect(parse(read('/rss.xml', articles)).rss.channel.item['dc:creator']).toBe('Báo Nhân Dân');
  const [item] = JSON.parse(read('/feed.json', articles)).items;
  expect(Object.keys(item).join(' ')).not.toMatch(/authors|summary|image/);
});

describe('formatMailDate', () => {
  it.each([
    ['2021-08-26T18:14:44+07:00', 'Thu, 26 Aug 2021 18:14:44 +0700'],
    ['2021-08-26', 'Thu, 26 Aug 2021 00:00:00 +0700'],
    ['2000-01-01T00:00:00+07:00', 'Sat, 01 Jan 2000 00:00:00 +0700'],
  ])('%s is %s', (date, written) => {
    expect(formatMailDate(date as SiteDate, 'Asia/Ho_Chi_Minh')).toBe(written);
  });

  it('of a zone on universal time has its offset too', () => {
    expect(formatMailDate('2021-08-26' as SiteDate, 'Etc/UTC')).toBe('Thu, 26 Aug 2021 00:00:00 +0000');
  });
});
