import type { VNode } from 'preact';
import { Breadcrumb } from './parts/breadcrumb.tsx';
import { Figures } from './parts/figures.tsx';
import type { StatisticsProps } from './props.ts';

/** `/thong-ke/`: figures as they were when the site was built; the script draws them anew from the counter. */
export function StatisticsPage({ script, breadcrumb, figures }: StatisticsProps): VNode {
  return (
    <>
      <Breadcrumb links={breadcrumb} />
      <header class="dau-muc">
        <h1>Thống kê truy cập</h1>
      </header>
      <div id="so-lieu" data-known={figures.views ?? 0}>
        <Figures {...figures} />
      </div>
      <script type="module" src={script} />
    </>
  );
}
