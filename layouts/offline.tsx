import type { VNode } from 'preact';
import { Breadcrumb } from './parts/breadcrumb.tsx';
import { PageHeader } from './parts/page-header.tsx';
import type { OfflineProps } from './props.ts';

/**
 * The page for reading offline: a script lists what was opened, and puts into each year's row what it weighs and the button
 * that takes it along. Shown in place of a page that is not kept it says so.
 */
export function OfflinePage({ script, breadcrumb, years }: OfflineProps): VNode {
  return (
    <>
      <Breadcrumb links={breadcrumb} />
      <PageHeader title="Đọc ngoại tuyến">
        Bài bạn đã mở trên máy này đọc lại được cả khi không có mạng. Bạn cũng có thể mang theo bài của cả một
        năm, không kèm ảnh và tệp.
      </PageHeader>
      <noscript>
        <p>Trình duyệt của bạn đang tắt JavaScript nên không lưu bài để đọc ngoại tuyến được.</p>
      </noscript>
      <div class="tim-thay">
        <p id="bao" role="status" />
        <section class="khoi" aria-labelledby="theo-nam">
          <h2 id="theo-nam">Bài theo năm</h2>
          {years.length === 0 ? (
            <p>Kho chưa có bài nào.</p>
          ) : (
            <ul id="cac-nam">
              {years.map(({ title, url }) => (
                <li key={title} id={`nam-${title}`} data-year={title}>
                  <a href={url}>{`Năm ${title}`}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section class="khoi" aria-labelledby="da-mo" hidden>
          <h2 id="da-mo">Bài đã mở</h2>
          <ul />
        </section>
      </div>
      <script type="module" src={script} />
    </>
  );
}
