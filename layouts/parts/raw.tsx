import type { VNode } from 'preact';
import type { SafeHtml } from '../../scripts/text/brands.ts';

interface RawProps {
  as: 'div' | 'script';
  html: SafeHtml;
  class?: string;
  type?: 'application/ld+json';
}

/** The only door through which markup enters a page unescaped: an element filled with markup that this project made. */
export function Raw({ as: Element, html, ...attributes }: RawProps): VNode {
  return <Element {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
