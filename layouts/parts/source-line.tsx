import type { VNode } from 'preact';
import type { ArticleProps } from '../props.ts';

/** "Theo …": where a reprinted article first stood. */
export function SourceLine({ source }: { source: NonNullable<ArticleProps['source']> }): VNode {
  return (
    <p class="nguon">
      {'Theo '}
      {source.url === undefined ? (
        source.name
      ) : (
        <a href={source.url} rel="noopener">
          {source.name}
        </a>
      )}
    </p>
  );
}
