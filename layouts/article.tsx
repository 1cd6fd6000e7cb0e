import type { VNode } from 'preact';
import { Attachments } from './parts/attachments.tsx';
import { Breadcrumb } from './parts/breadcrumb.tsx';
import { Byline } from './parts/byline.tsx';
import { Dateline } from './parts/dateline.tsx';
import { EditHistory } from './parts/edit-history.tsx';
import { Kicker } from './parts/kicker.tsx';
import { Neighbours } from './parts/neighbours.tsx';
import { ReadingTools } from './parts/reading-tools.tsx';
import { Related } from './parts/related.tsx';
import { SourceLine } from './parts/source-line.tsx';
import { Terms } from './parts/terms.tsx';
import { WholeText } from './parts/whole-text.tsx';
import { Withdrawal } from './parts/withdrawal.tsx';
import type { ArticleProps } from './props.ts';

/** An article's page. */
export function ArticlePage(props: ArticleProps): VNode {
  const { withdrawn } = props;
  return (
    <>
      <Breadcrumb links={props.breadcrumb} />
      <article class="bai">
        <ArticleHeader {...props} />
        {withdrawn === undefined ? <ArticleText {...props} /> : <Withdrawal withdrawn={withdrawn} />}
        <Terms label="Chủ đề" terms={props.tags} />
        <Terms label="Địa danh" terms={props.places} />
      </article>
      <Neighbours {...props} />
      <Related articles={props.related} />
    </>
  );
}

function ArticleHeader(props: ArticleProps): VNode {
  const { date, updated, readingMinutes, withdrawn } = props;
  return (
    <header>
      <Kicker link={props.section} />
      <h1>{props.title}</h1>
      <Dateline
        date={date}
        {...(updated !== undefined && { updated })}
        {...(withdrawn === undefined && { reading: { article: props, minutes: readingMinutes } })}
      />
      {withdrawn === undefined && (
        <ReadingTools
          label="Công cụ đọc"
          tools={['share', 'size', 'theme', 'print', 'speech']}
          shared={props}
        />
      )}
    </header>
  );
}

function ArticleText(props: ArticleProps): VNode {
  return (
    <>
      {/* Reading modes of browsers know by this word where a text is: without it they took the frame along, and lost the gallery. */}
      <div class="content">
        <WholeText {...props} />
      </div>
      {props.source !== undefined && <SourceLine source={props.source} />}
      <Byline authors={props.authors} />
      <Attachments attachments={props.attachments} />
      {props.history !== undefined && <EditHistory edits={props.history} />}
    </>
  );
}
