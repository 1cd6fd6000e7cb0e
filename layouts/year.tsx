import type { VNode } from 'preact';
import { formatNumber } from '../scripts/text/number.ts';
import { Breadcrumb } from './parts/breadcrumb.tsx';
import { PageHeader } from './parts/page-header.tsx';
import { PagerLinks } from './parts/pager.tsx';
import type { YearProps } from './props.ts';

/** A year of the archive: its twelve months, each with its number of articles. */
export function YearPage({ title, breadcrumb, count, months, offlineUrl, pager }: YearProps): VNode {
  return (
    <>
      <Breadcrumb links={breadcrumb} />
      <PageHeader title={title}>{`${formatNumber(count)} bài`}</PageHeader>
      <ol class="lich">
        {months.map((month) => (
          <li key={month.title}>
            {month.url === undefined ? month.title : <a href={month.url}>{month.title}</a>}{' '}
            <span class="ngay">
              {month.count === 0 ? 'Không có bài' : `${formatNumber(month.count)} bài`}
            </span>
          </li>
        ))}
      </ol>
      <p data-online>
        <a href={offlineUrl}>{`Lưu ${title.toLowerCase()} để đọc ngoại tuyến`}</a>
      </p>
      <PagerLinks pager={pager} />
    </>
  );
}
