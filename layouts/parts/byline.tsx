import type { VNode } from 'preact';
import type { ArticleProps } from '../props.ts';

/** "Tác giả: Tên, Đơn vị; Tên, Đơn vị". */
export function Byline({ authors }: Pick<ArticleProps, 'authors'>): VNode | null {
  if (authors.length === 0) return null;
  return (
    <p class="tac-gia">
      {'Tác giả: '}
      {authors.map(({ name, unit, url }, index) => (
        <>
          {index > 0 && '; '}
          <b>
            <a href={url} rel="author">
              {name}
            </a>
          </b>
          {unit !== undefined && `, ${unit}`}
        </>
      ))}
    </p>
  );
}
