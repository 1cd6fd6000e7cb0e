import type { VNode } from 'preact';
import { PageHeader } from './parts/page-header.tsx';
import type { ForwardProps } from './props.ts';

/** What a reader sees whose browser doesn't go on by itself. */
export function ForwardPage({ to }: ForwardProps): VNode {
  return (
    <PageHeader title={to.title}>
      {'Trang này chưa đủ bài. Mời bạn xem '}
      <a href={to.url}>các bài mới nhất</a>.
    </PageHeader>
  );
}
