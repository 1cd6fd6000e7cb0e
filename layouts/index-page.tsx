import type { VNode } from 'preact';
import { formatNumber } from '../scripts/text/number.ts';
import { Breadcrumb } from './parts/breadcrumb.tsx';
import { LinkList } from './parts/link-list.tsx';
import type { IndexGroup, IndexItem, IndexProps } from './props.ts';

/** A page that lists other pages, in groups. */
export function IndexPage(props: IndexProps): VNode {
  return (
    <>
      <Breadcrumb links={props.breadcrumb} />
      <header class="dau-muc">
        {props.kicker !== undefined && <p class="muc">{props.kicker}</p>}
        <h1>{props.title}</h1>
        {props.description !== undefined && <p class="mo-ta">{props.description}</p>}
      </header>
      {props.letters !== undefined && <LinkList id="theo-chu" label="Theo chữ cái" links={props.letters} />}
      {props.groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </>
  );
}

function Group({ group: { id, title, url, items } }: { group: IndexGroup }): VNode {
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
      {note !== undefined && <span class="ghi-chu">{` ${note}`}</span>}
    </li>
  );
}
