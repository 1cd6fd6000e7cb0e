import type { ComponentChildren, VNode } from 'preact';

interface PageHeaderProps {
  kicker?: string | undefined;
  title: string;
  /** What the page is about. */
  children?: ComponentChildren;
}

/** The title of a page that leads to texts. */
export function PageHeader({ kicker, title, children }: PageHeaderProps): VNode {
  return (
    <header class="dau-muc">
      {kicker !== undefined && <p class="muc">{kicker}</p>}
      <h1>{title}</h1>
      {children !== undefined && <p class="mo-ta">{children}</p>}
    </header>
  );
}
