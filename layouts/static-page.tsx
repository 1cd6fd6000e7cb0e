import type { VNode } from 'preact';
import { Breadcrumb } from './parts/breadcrumb.tsx';
import { Prose } from './parts/prose.tsx';
import type { StaticPageProps } from './props.ts';

/** A free-standing page, for example "Giới thiệu". */
export function StaticPage({ title, summary, breadcrumb, body }: StaticPageProps): VNode {
  return (
    <>
      <Breadcrumb links={breadcrumb} />
      <div class="bai">
        <header>
          <h1>{title}</h1>
        </header>
        {summary !== undefined && <p class="sapo">{summary}</p>}
        <Prose html={body} />
      </div>
    </>
  );
}
