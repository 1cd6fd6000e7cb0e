import type { VNode } from 'preact';
import { Breadcrumb } from './parts/breadcrumb.tsx';
import { IndexGroupList } from './parts/index-group.tsx';
import { LinkList } from './parts/link-list.tsx';
import type { IndexProps } from './props.ts';

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
        <IndexGroupList key={group.id} group={group} />
      ))}
    </>
  );
}
