import type { VNode } from 'preact';
import type { ForwardProps } from './props.ts';

/** What a reader sees whose browser doesn't go on by itself. */
export function ForwardPage({ to }: ForwardProps): VNode {
  return (
    <header class="dau-muc">
      <h1>{to.title}</h1>
      <p class="mo-ta">
        {'Trang này chưa đầy. Mời bạn xem '}
        <a href={to.url}>các bài mới nhất</a>.
      </p>
    </header>
  );
}
