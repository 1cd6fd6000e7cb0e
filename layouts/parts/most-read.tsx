import type { VNode } from 'preact';
import { formatNumber } from '../../scripts/text/number.ts';
import type { HomeProps } from '../props.ts';

/** "Đọc nhiều": an ordered list with its counts. */
export function MostRead({ articles }: { articles: HomeProps['mostRead'] }): VNode | null {
  if (articles.length === 0) return null;
  return (
    <section class="khoi-muc doc-nhieu" aria-labelledby="doc-nhieu">
      <h2 id="doc-nhieu">Đọc nhiều</h2>
      <ol class="hai-cot">
        {articles.map(({ id, title, url, views }) => (
          <li key={id}>
            <a href={url}>{title}</a> <span class="ngay">{`${formatNumber(views)} lượt đọc`}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
