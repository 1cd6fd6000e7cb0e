import type { VNode } from 'preact';
import { SEARCH_MANIFEST } from '../../scripts/content/addresses.ts';
import type { Frame } from '../props.ts';
import { SearchForm } from './search-form.tsx';

/** The site's name, its search field and its sections. */
export function Masthead({ frame }: { frame: Frame }): VNode {
  return (
    <header class="dau-trang">
      {frame.notice !== undefined && <p class="luu-y">{frame.notice}</p>}
      <div class="mang-sec">
        <p class="ten-trang">
          <a href="/" rel="home">
            {frame.siteTitle}
          </a>
        </p>
        <SearchForm id="tim" label="Tìm kiếm" ahead={[frame.assets.search, SEARCH_MANIFEST]} />
      </div>
      {frame.sections.length > 0 && <SectionRow sections={frame.sections} current={frame.currentSection} />}
    </header>
  );
}

interface SectionRowProps {
  sections: Frame['sections'];
  current: Frame['currentSection'] | undefined;
}

function SectionRow({ sections, current }: SectionRowProps): VNode {
  return (
    <nav class="chuyen-muc" aria-label="Chuyên mục">
      <ul>
        {sections.map(({ title, url }) => (
          <li key={url}>
            <a href={url} {...(url === current ? { 'aria-current': 'true' as const } : {})}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
