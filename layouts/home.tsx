import type { VNode } from 'preact';
import { LeadStory } from './parts/lead-story.tsx';
import { LinkList } from './parts/link-list.tsx';
import { MostRead } from './parts/most-read.tsx';
import { SecondStories } from './parts/second-stories.tsx';
import { SectionBlock } from './parts/section-block.tsx';
import type { HomeProps } from './props.ts';

/** The front page. */
export function HomePage({ lead, seconds, sections, mostRead, mostReadIsOfMonth, years }: HomeProps): VNode {
  return (
    <div class="trang-nhat">
      <h1 class="an">Trang chủ</h1>
      {lead === undefined ? (
        <p>Kho chưa có bài nào.</p>
      ) : (
        <div class="mat-truoc">
          <LeadStory card={lead} />
          <SecondStories cards={seconds} />
        </div>
      )}
      <MostRead
        id="doc-nhieu"
        title={mostReadIsOfMonth === true ? 'Đọc nhiều trong tháng' : 'Đọc nhiều'}
        articles={mostRead}
        live={mostReadIsOfMonth !== true}
      />
      {sections.map(({ section, cards }) => (
        <SectionBlock key={section.url} section={section} cards={cards} />
      ))}
      <LinkList id="theo-nam" label="Theo năm" links={years} />
    </div>
  );
}
