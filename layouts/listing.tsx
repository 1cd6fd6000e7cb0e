import type { VNode } from 'preact';
import { groupBy } from '../scripts/content/group-by.ts';
import { Breadcrumb } from './parts/breadcrumb.tsx';
import { Facts } from './parts/facts.tsx';
import { ListItem } from './parts/list-item.tsx';
import { LinkList } from './parts/link-list.tsx';
import { PageHeader } from './parts/page-header.tsx';
import { PagerLinks } from './parts/pager.tsx';
import type { Card, ListingProps } from './props.ts';

/** A list of articles: of a section, a tag, an author, a place or a month. */
export function ListingPage(props: ListingProps): VNode {
  return (
    <>
      <Breadcrumb links={props.breadcrumb} />
      <PageHeader kicker={props.kicker} title={props.title}>
        {props.description}
      </PageHeader>
      {props.facts !== undefined && <Facts facts={props.facts} />}
      {props.cards.length === 0 ? <EmptyList /> : <List cards={props.cards} />}
      <PagerLinks pager={props.pager} />
      <LinkList id="theo-nam" label="Theo năm" links={props.years} />
    </>
  );
}

function EmptyList(): VNode {
  return (
    <p>
      {'Chưa có bài nào ở đây. Mời bạn xem các bài mới ở '}
      <a href="/">trang chủ</a>.
    </p>
  );
}

/** Months have headings only where there is more than one. */
function List({ cards }: { cards: readonly Card[] }): VNode {
  const months = groupBy(cards, nameMonth);
  return (
    <div class="danh-sach">
      {months.size === 1
        ? cards.map((card) => <ListItem key={card.id} card={card} level={2} />)
        : Array.from(months, ([name, ofMonth]) => (
            <section key={name}>
              <h2 class="thang">{name}</h2>
              {ofMonth.map((card) => (
                <ListItem key={card.id} card={card} level={3} />
              ))}
            </section>
          ))}
    </div>
  );
}

/** "Tháng 8/2021". */
function nameMonth({ date }: Card): string {
  return `Tháng ${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;
}
