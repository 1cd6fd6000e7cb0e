import type { VNode } from 'preact';
import { formatNumber } from '../../scripts/text/number.ts';
import type { Frame } from '../props.ts';

/** The map, the links and the count of visits that stand beside every page. */
export function SideColumn({ frame }: { frame: Frame }): VNode {
  return (
    <aside class="cot-ben" aria-label="Cột bên">
      {frame.map !== undefined && <MapBox map={frame.map} />}
      {frame.links.length > 0 && <LinkBox links={frame.links} url={frame.linksUrl} />}
      <Visits visits={frame.visits} url={frame.statisticsUrl} />
    </aside>
  );
}

function MapBox({ map }: { map: NonNullable<Frame['map']> }): VNode {
  return (
    <section>
      <h2>{map.title}</h2>
      {map.caption !== undefined && <p>{map.caption}</p>}
      {map.url !== undefined && (
        <p>
          <a href={map.url}>Xem bản đồ</a>
        </p>
      )}
    </section>
  );
}

function LinkBox({ links, url }: { links: Frame['links']; url: Frame['linksUrl'] | undefined }): VNode {
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
      {url !== undefined && (
        <p>
          <a href={url}>Xem tất cả liên kết</a>
        </p>
      )}
    </section>
  );
}

interface VisitsProps {
  visits: Frame['visits'] | undefined;
  url: Frame['statisticsUrl'] | undefined;
}

/** What has no number yet is hidden: the script shows it when the counter answers. */
function Visits({ visits, url }: VisitsProps): VNode {
  return (
    <section hidden={visits === undefined && url === undefined}>
      <h2>Thống kê truy cập</h2>
      <p class="tong-truy-cap" hidden={visits === undefined && url !== undefined}>
        {'Tổng truy cập '}
        <span data-total-visits>{visits !== undefined && formatNumber(visits)}</span>
      </p>
      {url !== undefined && (
        <p>
          <a href={url}>Xem thống kê</a>
        </p>
      )}
    </section>
  );
}
