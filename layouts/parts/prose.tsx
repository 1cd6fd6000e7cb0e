import type { VNode } from 'preact';
import type { SafeHtml } from '../../scripts/text/brands.ts';
import { Raw } from './raw.tsx';

/** The rendered Markdown of an article or a static page. */
export function Prose({ html }: { html: SafeHtml }): VNode {
  return <Raw as="div" class="bai-viet" html={html} />;
}
