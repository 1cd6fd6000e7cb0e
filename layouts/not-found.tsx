import type { VNode } from 'preact';
import { LinkList } from './parts/link-list.tsx';
import { PageHeader } from './parts/page-header.tsx';
import { SearchForm } from './parts/search-form.tsx';
import type { NotFoundProps } from './props.ts';

/** What stands at an address that leads nowhere. */
export function NotFoundPage({ sections }: NotFoundProps): VNode {
  return (
    <>
      <PageHeader kicker="Lỗi 404" title="Không có trang nào ở địa chỉ này">
        {'Có thể địa chỉ bị gõ nhầm, hoặc bài đã chuyển chỗ. Mời bạn về '}
        <a href="/">trang chủ</a>, hoặc tìm bài theo vài từ còn nhớ.
      </PageHeader>
      <SearchForm id="tim-bai" label="Tìm trong kho bài" />
      <LinkList id="theo-muc" label="Theo chuyên mục" links={sections} />
    </>
  );
}
