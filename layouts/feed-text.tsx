import { renderToString } from 'preact-render-to-string';
import { Attachments } from './parts/attachments.tsx';
import { SourceLine } from './parts/source-line.tsx';
import { inZone } from './parts/time.tsx';
import { WholeText } from './parts/whole-text.tsx';
import type { ArticleProps } from './props.ts';

type FeedTextProps = Pick<
  ArticleProps,
  'corrections' | 'sapo' | 'body' | 'gallery' | 'source' | 'attachments'
>;

/** An article as a feed carries it: all that its page gives to read, but what the feed has fields for. */
export function renderFeedText(props: FeedTextProps, timeZone: string): string {
  const { source, attachments } = props;
  return renderToString(
    inZone(
      timeZone,
      <>
        <WholeText {...props} />
        {source !== undefined && <SourceLine source={source} />}
        <Attachments attachments={attachments} />
      </>,
    ),
  );
}
