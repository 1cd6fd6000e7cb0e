import type { ComponentChildren, VNode } from 'preact';
import { JSON_FEED, OPEN_SEARCH, RSS, WEB_MANIFEST } from '../scripts/content/addresses.ts';
import { PAPER_COLOURS } from './paper-colours.ts';
import { Footer } from './parts/footer.tsx';
import { Masthead } from './parts/masthead.tsx';
import { SideColumn } from './parts/side-column.tsx';
import type { Frame } from './props.ts';

interface BaseProps {
  frame: Frame;
  /** What the `<head>` says of this page alone. */
  head: ComponentChildren;
  children: ComponentChildren;
}

/** Pixels of the icon that iOS puts on its home screen. */
const TOUCH_ICON = 180;

/** The whole document around the main part of a page. */
export function Base({ frame, head, children }: BaseProps): VNode {
  const { assets, siteTitle } = frame;
  const touchIcon = assets.pngIcons.find(({ size }) => size === TOUCH_ICON);
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={assets.stylesheet} />
        <script src={assets.tools} />
        {assets.scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        {touchIcon !== undefined && <link rel="apple-touch-icon" href={touchIcon.url} />}
        <link rel="manifest" href={WEB_MANIFEST} />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={siteTitle}
          href={OPEN_SEARCH}
        />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content={PAPER_COLOURS.light} />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content={PAPER_COLOURS.dark} />
        <link rel="alternate" type="application/rss+xml" title={siteTitle} href={RSS} />
        <link rel="alternate" type="application/feed+json" title={siteTitle} href={JSON_FEED} />
        <meta property="og:site_name" content={siteTitle} />
        {frame.language === 'vi' && <meta property="og:locale" content="vi_VN" />}
        {head}
      </head>
      <body>
        <a class="toi-noi-dung" href="#noi-dung">
          Đến nội dung chính
        </a>
        <Masthead frame={frame} />
        <div class="khung">
          <main id="noi-dung" tabIndex={-1}>
            {children}
          </main>
          <SideColumn frame={frame} />
        </div>
        <Footer frame={frame} />
      </body>
    </html>
  );
}
