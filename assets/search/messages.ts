import type { SearchResult } from '../../scripts/search/search.ts';
import { formatNumber } from '../../scripts/text/number.ts';

export const FAILED = 'Không tải được mục lục tìm kiếm. Mời bạn thử lại sau ít phút.';

/** What is told of a result, to eyes and ears; `asked` is how many words were searched for. */
export function describeResult({ articles, matched }: SearchResult, asked: number): string {
  if (articles.length === 0) return 'Không tìm thấy bài nào.';
  const count = formatNumber(articles.length);
  if (matched === asked) return `Tìm thấy ${count} bài.`;
  return `Không bài nào có đủ ${asked} từ. Dưới đây là ${count} bài có ${matched} từ.`;
}

/** Told after it when only the years that were taken along could be searched. */
export function describeSaved(years: readonly number[]): string {
  return ` Không có mạng nên chỉ tìm trong bài đã lưu của năm ${years.join(', ')}.`;
}
