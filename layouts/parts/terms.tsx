import type { VNode } from 'preact';
import type { Link } from '../props.ts';

/** A label and the lists that an article belongs to: tags or places. */
export function Terms({ label, terms }: { label: string; terms: readonly Link[] }): VNode | null {
  if (terms.length === 0) return null;
  return (
    <div class="khoi nhan">
      <h2>{label}</h2>
      <ul>
        {terms.map(({ title, url }) => (
          <li key={title}>
            {url === '' ? (
              title
            ) : (
              <a href={url} rel="tag">
                {title}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
