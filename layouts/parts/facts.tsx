import type { VNode } from 'preact';
import { groupBy } from '../../scripts/content/group-by.ts';
import type { Fact } from '../props.ts';

/** What is known of the subject of a list; facts with one label stand together. */
export function Facts({ facts }: { facts: readonly Fact[] }): VNode | null {
  if (facts.length === 0) return null;
  return (
    <dl class="ly-lich">
      {Array.from(
        groupBy(facts, ({ label }) => label),
        ([label, labelled]) => (
          <div key={label}>
            <dt>{label}</dt>
            {labelled.map(({ text, url }) => (
              <dd key={text}>{url === undefined ? text : <a href={url}>{text}</a>}</dd>
            ))}
          </div>
        ),
      )}
    </dl>
  );
}
