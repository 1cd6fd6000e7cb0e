import type { VNode } from 'preact';
import type { ArticleProps } from '../props.ts';
import { Day } from './time.tsx';

/** What stands in the place of a withdrawn article's text. */
export function Withdrawal({ withdrawn }: { withdrawn: NonNullable<ArticleProps['withdrawn']> }): VNode {
  return (
    <div class="rut-bai" role="note">
      <p>
        {'Bài này đã được rút khỏi kho ngày '}
        <Day date={withdrawn.date} />
        {'. Địa chỉ của bài được giữ lại để các liên kết cũ không bị hỏng.'}
      </p>
      <p>{`Lý do: ${withdrawn.reason}`}</p>
    </div>
  );
}
