import type { SearchResult } from '../../scripts/search/querying/search.ts';
import { formatNumber } from '../../scripts/text/number.ts';
import { make } from './element.ts';

/** Told when something is asked for that has no word and no filter. */
export const NO_WORDS = 'Mời bạn gõ từ cần tìm, hoặc xem bài theo năm, theo chuyên mục dưới đây.';

const FAILED = 'Không tải được mục lục tìm kiếm. Mời bạn thử lại sau ít phút.';
const NO_NETWORK = 'Không có mạng nên chưa tìm được. Mời bạn thử lại khi có mạng, hoặc xem ';

/** What is told when a search failed. */
export function explainFailure(): (Node | string)[] {
  if (navigator.onLine) return [FAILED];
  return [NO_NETWORK, make('a', { href: '/ngoai-tuyen/' }, 'những bài đã lưu trên máy này'), '.'];
}

/** What is told of a result, to eyes and ears; `asked` is how many words were searched for, `isNarrowed` whether by a filter too. */
export function describeResult(
  { articles, matched }: SearchResult,
  asked: number,
  isNarrowed = false,
): string {
  if (articles.length === 0) {
    const fewer = isNarrowed ? 'bớt điều kiện' : 'bớt từ';
    return `Không tìm thấy bài nào. Mời bạn ${fewer}${asked > 0 ? ' hoặc thử từ khác' : ''}.`;
  }
  const count = formatNumber(articles.length);
  if (matched === asked) return `Tìm thấy ${count} bài.`;
  return `Không bài nào có đủ ${asked} từ. Dưới đây là ${count} bài có ${matched} từ.`;
}

/** Told after it when no more than the first of them are shown. */
export function describeFirst({ articles }: SearchResult, shown: number): string {
  return articles.length > shown ? ` Ở đây chỉ hiện ${formatNumber(shown)} bài đầu.` : '';
}

/** Told after it when only the years that were taken along could be searched. */
export function describeSaved(years: readonly number[]): string {
  const why = navigator.onLine ? 'Không tải được mục lục tìm kiếm' : 'Không có mạng';
  return ` ${why} nên chỉ tìm trong bài đã lưu của năm ${years.join(', ')}.`;
}
