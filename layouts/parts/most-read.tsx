import type { VNode } from 'preact';
import { formatNumber } from '../../scripts/text/number.ts';
import type { CountedLink } from '../statistics-figures.ts';
import { Views } from './views.tsx';

interface MostReadProps {
  id: string;
  title: string;
  articles: readonly CountedLink[];
  /** Whether the script brings the counts of all time up to date. */
  live?: boolean;
}

/** "Đọc nhiều": an ordered list with its counts. */
export function MostRead({ id, title, articles, live = false }: MostReadProps): VNode | null {
  if (articles.length === 0) return null;
  return (
    <section class="khoi-muc doc-nhieu" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol class="hai-cot">
        {articles.map((article) => (
          <li key={article.id}>
            <a href={article.url}>{article.title}</a>{' '}
            <span class="ngay">
              {live ? <Views of={article} known={article.views} /> : formatNumber(article.views)} lượt đọc
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
