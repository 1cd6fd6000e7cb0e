import type { VNode } from 'preact';
import { LeadStory } from './parts/lead-story.tsx';
import { MostRead } from './parts/most-read.tsx';
import { SectionBlock } from './parts/section-block.tsx';
import { SecondStories } from './parts/second-stories.tsx';
import type { HomeProps } from './props.ts';

/** The front page. */
export function HomePage({ lead, seconds, sections, mostRead }: HomeProps): VNode {
  return (
    <>
      <h1 class="an">Trang nhất</h1>
      {lead === undefined ? <p>Kho chưa có bài nào.</p> : <LeadStory card={lead} />}
      <SecondStories cards={seconds} />
      <MostRead articles={mostRead} />
      {sections.map(({ section, cards }) => (
        <SectionBlock key={section.url} section={section} cards={cards} />
      ))}
    </>
  );
}
