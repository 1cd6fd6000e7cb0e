import type { VNode } from 'preact';
import type { Correction } from '../../scripts/content/archive.ts';
import { Day } from './time.tsx';

/** What was changed since publication, in a ruled box above the text. */
export function Corrections({ corrections }: { corrections: readonly Correction[] }): VNode | null {
  if (corrections.length === 0) return null;
  return (
    <section class="dinh-chinh" aria-labelledby="dinh-chinh">
      <h2 id="dinh-chinh">Đính chính</h2>
      {corrections.map(({ date, text }) => (
        <p key={date}>
          <Day date={date} />
          {`: ${text}`}
        </p>
      ))}
    </section>
  );
}
