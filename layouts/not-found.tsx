import type { VNode } from 'preact';
import { LinkList } from './parts/link-list.tsx';
import { SearchForm } from './parts/search-form.tsx';
import type { NotFoundProps } from './props.ts';

/** What stands at an address that leads nowhere. */
export function NotFoundPage({ sections }: NotFoundProps): VNode {
  return (
    <>
      <header class="dau-muc">
        <p class="muc">Lỗi 404</p>
        <h1>Không có trang nào ở địa chỉ này</h1>
        <p class="mo-ta">
          {'Có thể địa chỉ bị gõ nhầm, hoặc bài đã chuyển chỗ. Mời bạn về '}
          <a href="/">trang chủ</a>, hoặc tìm bài theo vài từ còn nhớ.
        </p>
      </header>
      <SearchForm id="tim-bai" label="Tìm trong kho bài" />
      <LinkList id="theo-muc" label="Theo chuyên mục" links={sections} />
    </>
  );
}
