import type { VNode } from 'preact';
import { CARD_IMAGE } from '../scripts/render/card-image.ts';
import type { SiteDate } from '../scripts/text/brands.ts';
import { machineDate } from '../scripts/text/site-date.ts';
import { Raw } from './parts/raw.tsx';
import { TimeZone } from './parts/time.tsx';
import type { Head } from './props.ts';

/** What the `<head>` says of one page: names, addresses, and the card that other sites show. */
export function HeadTags({ head, siteTitle }: { head: Head; siteTitle: string }): VNode {
  const { title, description, canonical, links = [], image, published, updated } = head;
  return (
    <>
      <title>{title === siteTitle ? title : `${title} – ${siteTitle}`}</title>
      {description !== undefined && <meta name="description" content={description} />}
      {head.noindex === true && <meta name="robots" content="noindex" />}
      {head.forwardTo !== undefined && <meta http-equiv="refresh" content={`0; url=${head.forwardTo}`} />}
      <link rel="canonical" href={canonical} />
      {links.map((link) => (
        <link key={link.href} {...link} />
      ))}
      <meta property="og:type" content={head.type} />
      <meta property="og:title" content={title} />
      {description !== undefined && <meta property="og:description" content={description} />}
      <meta property="og:url" content={canonical} />
      {image !== undefined && (
        <>
          <meta property="og:image" content={image} />
          <meta property="og:image:width" content={String(CARD_IMAGE.width)} />
          <meta property="og:image:height" content={String(CARD_IMAGE.height)} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {published !== undefined && <MetaTime property="article:published_time" date={published} />}
      {updated !== undefined && <MetaTime property="article:modified_time" date={updated} />}
      {head.structuredData !== undefined && (
        <Raw as="script" type="application/ld+json" html={head.structuredData} />
      )}
    </>
  );
}

function MetaTime({ property, date }: { property: string; date: SiteDate }): VNode {
  return (
    <TimeZone.Consumer>
      {(zone) => <meta property={property} content={machineDate(date, zone)} />}
    </TimeZone.Consumer>
  );
}
