import type { VNode } from 'preact';
import type { Fact } from '../props.ts';

/** What is known of the subject of a list; facts with one label stand together. */
export function Facts({ facts }: { facts: readonly Fact[] }): VNode | null {
  if (facts.length === 0) return null;
  const labels = [...new Set(facts.map(({ label }) => label))];
  return (
    <dl class="ly-lich">
      {labels.map((label) => (
        <div key={label}>
          <dt>{label}</dt>
          {facts
            .filter((fact) => fact.label === label)
            .map(({ text, url }) => (
              <dd key={text}>{url === undefined ? text : <a href={url}>{text}</a>}</dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
