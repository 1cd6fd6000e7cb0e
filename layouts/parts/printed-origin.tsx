import type { VNode } from 'preact';
import type { Head } from '../props.ts';
import { Moment } from './time.tsx';

/** Address and date of publication, on paper only. */
export function PrintedOrigin({ head: { canonical, published } }: { head: Head }): VNode {
  return (
    <p class="dong-ngay khi-in">
      {`Địa chỉ: ${canonical}`}
      {published !== undefined && (
        <>
          {' · Thời gian đăng: '}
          <Moment date={published} />
        </>
      )}
    </p>
  );
}
