import type { VNode } from 'preact';
import type { Headline } from '../props.ts';
import { Day } from './time.tsx';

/** "Các tin khác": older articles as a plain list with dates. */
export function Related({ articles }: { articles: readonly Headline[] }): VNode | null {
  if (articles.length === 0) return null;
  return (
    <section class="khoi tin-khac" aria-labelledby="tin-khac">
      <h2 id="tin-khac">Các tin khác</h2>
      <ul>
        {articles.map(({ id, url, title, date }) => (
          <li key={id}>
            <a href={url}>{title}</a> <Day date={date} />
          </li>
        ))}
      </ul>
    </section>
  );
}
