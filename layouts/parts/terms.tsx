import type { VNode } from 'preact';
import type { ArticleProps } from '../props.ts';

/** A label and the lists that an article belongs to: tags or places. */
export function Terms({ label, terms }: { label: string; terms: ArticleProps['places'] }): VNode | null {
  if (terms.length === 0) return null;
  return (
    <div class="khoi nhan">
      <h2>{label}</h2>
      <ul>
        {terms.map(({ title, url, note }) => (
          <li key={url}>
            <a href={url} rel="tag">
              {title}
            </a>
            {note !== undefined && <span class="ghi-chu">{` (${note})`}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
