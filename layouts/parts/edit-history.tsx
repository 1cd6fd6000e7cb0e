import type { VNode } from 'preact';
import type { Edit } from '../props.ts';
import { Day } from './time.tsx';

/** The days on which an article was edited after it came out, what was noted, and, where the site shows them, the words. */
export function EditHistory({ edits }: { edits: readonly Edit[] }): VNode {
  return (
    <section class="khoi lich-su" aria-labelledby="lich-su">
      <h2 id="lich-su">Lịch sử chỉnh sửa</h2>
      <ul>
        {edits.map(({ date, notes, words }) => (
          <li key={date}>
            <Day date={date} />
            {notes.length > 0 && `: ${notes.join(' ')}`}
            {words.length > 0 && <ChangedWords words={words} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangedWords({ words }: Pick<Edit, 'words'>): VNode {
  return (
    <p>
      {words.flatMap(({ kind, text }, index) => [
        index > 0 ? ' ' : '',
        kind === 'added' ? <ins>{text}</ins> : kind === 'removed' ? <del>{text}</del> : text,
      ])}
    </p>
  );
}
