import type { VNode } from 'preact';
import { SEARCH_MANIFEST } from '../scripts/content/addresses.ts';
import { LinkList } from './parts/link-list.tsx';
import { PageHeader } from './parts/page-header.tsx';
import { SearchFilters } from './parts/search-filters.tsx';
import { SearchForm } from './parts/search-form.tsx';
import type { SearchProps } from './props.ts';

/**
 * The search page: a script fills the place of results, and needs the manifest of the index first; years and sections lead
 * on without it. Everything has its place before the script comes, so that nothing moves when it does.
 */
export function SearchPage({ years, sections, script }: SearchProps): VNode {
  return (
    <>
      <PageHeader title="Tìm kiếm">
        Gõ có dấu hoặc không dấu đều được: “dien bien” cũng tìm thấy “Điện Biên”. Có thể gõ cả ngày đăng, như
        “26/8/2021”.
      </PageHeader>
      <SearchForm id="tim-bai" label="Tìm trong kho bài" />
      <SearchFilters years={years} sections={sections} />
      <noscript>
        <p>
          Trình duyệt của bạn đang tắt JavaScript nên không tìm theo từ được. Mời bạn tìm theo năm hoặc chuyên
          mục dưới đây.
        </p>
      </noscript>
      <link rel="preload" as="fetch" crossorigin="anonymous" href={SEARCH_MANIFEST} />
      <div class="tim-thay">
        <p role="status" />
        <p id="tu-gan-giong" />
        <ol id="ket-qua" hidden />
        <button id="xem-them" type="button" class="them" hidden>
          Xem thêm kết quả
        </button>
        <div id="loi-di">
          <LinkList id="theo-nam" label="Theo năm" links={years} />
          <LinkList id="theo-muc" label="Theo chuyên mục" links={sections} />
        </div>
      </div>
      <script type="module" src={script} />
    </>
  );
}
