import type { VNode } from 'preact';
import type { ArticleProps } from '../props.ts';

/** The articles before and after this one in the archive. */
export function Neighbours({ older, newer }: Pick<ArticleProps, 'older' | 'newer'>): VNode | null {
  if (older === undefined && newer === undefined) return null;
  return (
    <nav class="khoi truoc-sau" aria-label="Bài liền kề">
      <h2>Đọc tiếp</h2>
      <ul>
        {older !== undefined && (
          <li>
            <span>Bài trước</span>
            <a href={older.url} rel="prev">
              {older.title}
            </a>
          </li>
        )}
        {newer !== undefined && (
          <li>
            <span>Bài sau</span>
            <a href={newer.url} rel="next">
              {newer.title}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
