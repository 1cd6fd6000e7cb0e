import type { VNode } from 'preact';
import { LinkList } from './parts/link-list.tsx';
import { SearchForm } from './parts/search-form.tsx';
import type { SearchProps } from './props.ts';

/**
 * The search page: a script fills the list of results, and needs the manifest of the index first; years and sections lead
 * on without it.
 */
export function SearchPage({ searchUrl, years, sections, script }: SearchProps): VNode {
  return (
    <>
      <header class="dau-muc">
        <h1>Tìm kiếm</h1>
        <p class="mo-ta">Gõ có dấu hoặc không dấu đều được: “dien bien” cũng tìm thấy “Điện Biên”.</p>
      </header>
      <SearchForm id="tim-bai" label="Tìm trong kho bài" url={searchUrl} />
      <noscript>
        <p>
          Trình duyệt của bạn đang tắt JavaScript nên không tìm theo từ được. Mời bạn tìm theo năm hoặc chuyên
          mục dưới đây.
        </p>
      </noscript>
      <link rel="preload" as="fetch" crossorigin="anonymous" href={`${searchUrl}chi-muc/muc-luc.json`} />
      <ol id="ket-qua" hidden />
      <LinkList id="theo-nam" label="Theo năm" links={years} />
      <LinkList id="theo-muc" label="Theo chuyên mục" links={sections} />
      {script && <script type="module" src={script} />}
    </>
  );
}
