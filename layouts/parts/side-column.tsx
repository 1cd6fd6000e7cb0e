import type { VNode } from 'preact';
import { MAP, STATISTICS, WEB_LINKS } from '../../scripts/content/addresses.ts';
import { formatNumber } from '../../scripts/text/number.ts';
import type { Frame } from '../props.ts';

/** The map, the links and the count of visits that stand beside every page. */
export function SideColumn({ frame }: { frame: Frame }): VNode {
  return (
    <aside class="cot-ben" aria-label="Cột bên">
      {frame.map !== undefined && <MapBox map={frame.map} />}
      {frame.links.length > 0 && <LinkBox links={frame.links} />}
      <Visits visits={frame.visits} />
    </aside>
  );
}

function MapBox({ map }: { map: NonNullable<Frame['map']> }): VNode {
  return (
    <section>
      <h2>{map.title}</h2>
      {map.caption !== undefined && <p>{map.caption}</p>}
      <p>
        <a href={MAP}>Xem bản đồ</a>
      </p>
    </section>
  );
}

function LinkBox({ links }: { links: Frame['links'] }): VNode {
  return (
    <section>
      <h2>Liên kết web</h2>
      <ul>
        {links.map((link) => (
          <li key={link.url}>
            <a href={link.url} {...(link.url.startsWith('/') ? {} : { rel: 'noopener' })}>
              {link.title}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={WEB_LINKS}>Xem tất cả liên kết</a>
      </p>
    </section>
  );
}

/** What has no number yet is hidden: the script shows it when the counter answers. */
function Visits({ visits }: { visits: Frame['visits'] | undefined }): VNode {
  return (
    <section>
      <h2>Thống kê truy cập</h2>
      <p class="tong-truy-cap" hidden={visits === undefined}>
        {'Tổng truy cập '}
        <span data-total-visits>{visits !== undefined && formatNumber(visits)}</span>
      </p>
      <p>
        <a href={STATISTICS}>Xem thống kê</a>
      </p>
    </section>
  );
}
