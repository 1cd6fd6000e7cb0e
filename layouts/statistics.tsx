import type { VNode } from 'preact';
import { Breadcrumb } from './parts/breadcrumb.tsx';
import { Figures } from './parts/figures.tsx';
import { PageHeader } from './parts/page-header.tsx';
import type { StatisticsProps } from './props.ts';

/** `/thong-ke/`: figures as they were when the site was built; the script draws them anew from the counter. */
export function StatisticsPage({ script, breadcrumb, figures }: StatisticsProps): VNode {
  return (
    <>
      <Breadcrumb links={breadcrumb} />
      <PageHeader title="Thống kê truy cập" />
      <div id="so-lieu" data-known={figures.views ?? 0}>
        <Figures {...figures} />
      </div>
      <script type="module" src={script} />
    </>
  );
}
