import { Document, isMap, isScalar } from 'yaml';
import type { Author, Section } from '../../content/archive.ts';
import type { SiteDate } from '../../text/brands.ts';
import { spellAuthors, spellDate } from '../write/write-front-matter.ts';

/** What is known of an article before it is written. */
export interface BlankArticle {
  title: string;
  date: SiteDate;
  author: Author;
  section: Section;
  /** Names of the photos beside it; the first is the cover. */
  photos: readonly string[];
}

/** What an editor is to write into a blank field, said in a line above it: behind it, words might be lost in the remark. */
const HINTS: readonly [field: string, hint: string, within?: readonly (string | number)[]][] = [
  ['summary', 'Sapo: một, hai câu nói điều chính'],
  ['caption', 'Chú thích hiện dưới ảnh', ['images', 0]],
  ['alt', 'Trong ảnh có gì, tả cho người không nhìn thấy ảnh', ['images', 0]],
  ['credit', 'Người chụp', ['images', 0]],
  ['tags', 'Chủ đề, ví dụ: [giao thông, nông thôn mới]'],
  ['places', 'Địa danh mà bài nói tới, viết như chủ đề'],
  ['draft', 'Bài chưa đăng khi còn dòng dưới đây; viết xong thì xóa đi, và sửa date thành lúc đăng'],
];

/** The text of a new article: a draft with blank fields to fill in, and the cover at the top of the body. */
export function writeBlankArticle({ title, date, author, section, photos }: BlankArticle): string {
  const document = new Document({
    title,
    date: spellDate(date),
    author: spellAuthors([author]),
    section: section.slug,
    summary: null,
    ...(photos.length > 0 && {
      images: photos.map((src) => ({ src, caption: null, alt: null, credit: null })),
    }),
    tags: null,
    places: null,
    draft: true,
  });
  for (const [field, hint, within = []] of HINTS) {
    const parent = document.getIn(within, true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === field)
      : undefined;
    if (isScalar(pair?.key)) pair.key.commentBefore = ` ${hint}`;
  }
  const [cover] = photos;
  const body = cover === undefined ? '' : `![](${cover})\n`;
  return `---\n${document.toString({ lineWidth: 0, nullStr: '', singleQuote: false })}---\n\n${body}`;
}
