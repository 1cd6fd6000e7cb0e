import type { VNode } from 'preact';
import type { ArticleProps } from '../props.ts';
import { Corrections } from './corrections.tsx';
import { Gallery } from './gallery.tsx';
import { Prose } from './prose.tsx';

/** What there is to read of an article, on its page and in feeds. */
export function WholeText({
  corrections,
  sapo,
  body,
  gallery,
}: Pick<ArticleProps, 'corrections' | 'sapo' | 'body' | 'gallery'>): VNode {
  return (
    <>
      <Corrections corrections={corrections} />
      {sapo !== undefined && <p class="sapo">{sapo}</p>}
      <Prose html={body} />
      <Gallery pictures={gallery} />
    </>
  );
}
