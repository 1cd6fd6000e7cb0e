import { articleUrl, sectionUrl } from '../content/addresses.ts';
import type { Archive, Article, Section } from '../content/archive.ts';
import { toContentPath } from '../text/brands.ts';
import { fromEpoch } from '../text/site-date.ts';
import { VIETNAM } from '../text/time-zone.ts';
import { keyOfValue } from './key.ts';

const FIRST_DAY = Date.UTC(2016, 0, 1, 1);
const DAY = 86_400_000;

const SECTIONS: readonly Section[] = ['Thời sự', 'Kinh tế', 'Văn hóa', 'Giáo dục'].map((title, index) => ({
  slug: `muc-${index}`,
  title,
  url: sectionUrl(`muc-${index}`),
}));

/** An article of a generated archive; article `n` came out `n` days after the first day of 2016. */
export function makeArticle(index: number, fields: Partial<Article> = {}): Article {
  const date = fields.date ?? fromEpoch(FIRST_DAY + index * DAY, VIETNAM);
  const id = `${date.slice(0, 4)}/${date.slice(5, 7)}/bai-${index}`;
  const section = SECTIONS[index % SECTIONS.length];
  if (section === undefined) throw new RangeError(`no section for article ${index}`);
  const article: Omit<Article, 'fingerprints'> = {
    id,
    url: articleUrl(id),
    file: toContentPath(`articles/${id}.md`),
    title: `Bài số ${index}`,
    date,
    section,
    authors: [{ name: `Tác giả ${index % 7}`, unit: `Đơn vị ${index % 3}` }],
    summary: `Tóm tắt của bài số ${index}.`,
    hasSapo: true,
    photos: [],
    tags: [`chủ đề ${index % 11}`, `chủ đề ${index % 13}`],
    places: [`Bản ${index % 17}`],
    corrections: [],
    attachments: [],
    filesInBody: [],
    legacyUrls: [],
    featured: false,
    body: { file: toContentPath(`articles/${id}.md`), hash: `${index}`, words: 300, references: {} },
    ...fields,
  };
  const { title, summary, photos, legacyViews, legacyUrls, withdrawn, featured } = article;
  const reads = [legacyViews, legacyUrls];
  const card = [id, title, date, article.section, summary, photos[0], reads, withdrawn, featured];
  return { ...article, fingerprints: { page: keyOfValue(article), card: keyOfValue(card) } };
}

/** An archive of articles, oldest first. */
export function makeArchive(articles: readonly Article[], fields: Partial<Archive> = {}): Archive {
  return {
    site: {
      title: 'Kho bài thử',
      url: 'https://thu.example',
      language: 'vi',
      timeZone: VIETNAM,
      contact: {},
      imprint: [],
      sections: SECTIONS,
      links: [],
    },
    articles,
    pages: [],
    people: [],
    places: [],
    abbreviations: [],
    ...fields,
  };
}
