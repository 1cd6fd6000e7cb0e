import type { VNode } from 'preact';
import { formatNumber } from '../../scripts/text/number.ts';
import type { IndexGroup, IndexItem } from '../props.ts';

/** A group of an index under its title: names in columns, or a cloud of words where they have sizes. */
export function IndexGroupList({ group: { id, title, url, items } }: { group: IndexGroup }): VNode {
  const list = (
    <ul class={items.some(({ size }) => size !== undefined) ? 'dam-may' : 'bang-ten'}>
      {items.map((item) => (
        <Item key={item.url} item={item} />
      ))}
    </ul>
  );
  if (title === undefined) return <div class="nhom">{list}</div>;
  return (
    <section class="nhom" aria-labelledby={id}>
      <h2 id={id}>{url === undefined ? title : <a href={url}>{title}</a>}</h2>
      {list}
    </section>
  );
}

function Item({ item: { title, url, count, note, size } }: { item: IndexItem }): VNode {
  return (
    <li {...(size !== undefined && { class: `co-${size}` })}>
      <a href={url} {...(!url.startsWith('/') && { rel: 'noopener' })}>
        {title}
      </a>
      {count !== undefined && <span class="so-bai">{` ${formatNumber(count)} bài`}</span>}
      {note !== undefined && <span class="ghi-chu">{count === undefined ? ` ${note}` : ` · ${note}`}</span>}
    </li>
  );
}
