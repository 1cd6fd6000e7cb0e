import type { VNode } from 'preact';
import { Breadcrumb } from './parts/breadcrumb.tsx';
import { IndexGroupList } from './parts/index-group.tsx';
import { LinkList } from './parts/link-list.tsx';
import { PageHeader } from './parts/page-header.tsx';
import type { IndexProps } from './props.ts';

/** A page that lists other pages, in groups. */
export function IndexPage(props: IndexProps): VNode {
  return (
    <>
      <Breadcrumb links={props.breadcrumb} />
      <PageHeader kicker={props.kicker} title={props.title}>
        {props.description}
      </PageHeader>
      {props.letters !== undefined && <LinkList id="theo-chu" label="Theo chữ cái" links={props.letters} />}
      {props.groups.map((group) => (
        <IndexGroupList key={group.id} group={group} />
      ))}
    </>
  );
}
