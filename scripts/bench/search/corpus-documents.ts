import type { SearchDocument } from '../../search/format/document.ts';
import { type SiteDate, toUrl } from '../../text/brands.ts';
import { inventArticles, nameArticle } from '../corpus.ts';

const LINK_ADDRESS = /\]\([^)]*\)/g;
const MARKUP = /[[\]*>#|]|^ *(?:-+|\d+\.) /gm;

/** So many articles of the corpus as the index sees them, oldest first. */
export function* listDocuments(count: number, seed?: number): Generator<SearchDocument> {
  let index = 0;
  for (const article of inventArticles(count, seed)) {
    const id = nameArticle(article, index);
    yield {
      id,
      url: toUrl(`/${id}/`),
      title: article.title,
      summary: article.summary,
      text: article.body.replace(LINK_ADDRESS, ']').replace(MARKUP, ' ').replace(/\s+/g, ' ').trim(),
      date: article.date as SiteDate,
      section: article.section.slug,
      authors: [article.author.name],
      terms: article.tags,
    };
    index += 1;
  }
}

/** Abbreviations that the corpus uses. */
export const ABBREVIATIONS = [
  { short: 'UBND', long: 'ủy ban nhân dân' },
  { short: 'HĐND', long: 'hội đồng nhân dân' },
  { short: 'NTM', long: 'nông thôn mới' },
];
