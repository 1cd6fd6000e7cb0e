import { isWholly, type Paragraph, textOf, textOfRuns } from '../page/block.ts';
import { isPlaceOf } from './place-names.ts';

const LABEL =
  /^(?:từ\s+kh[óo][aá]|tags?|nhãn|thẻ|chủ\s+đề|keywords?)\s*(?:bài\s+viết|tìm\s+kiếm)?\s*:\s*|^tagged\s+/iu;
/** What WordPress says below a text: `Bài viết này được đăng trong Tin tức và được gắn thẻ a, b.` */
const POSTED =
  /^(?:bài\s+viết\s+này\s+được\s+đăng\s+trong|this\s+entry\s+was\s+posted\s+in)\s.{1,100}?\s(?:gắn\s+thẻ|tagged)\s+(?<tags>[^.]+)/iu;
const HASHTAGS = /^(?:#[\p{L}\p{N}_]+[\s,;]*)+$/u;
const LONGEST = 60;

/** The tags that a line lists (`Từ khóa: a, b`), without repetitions; undefined for any other line. */
export function readTags(paragraph: Paragraph): string[] | undefined {
  const text = textOf(paragraph);
  const posted = POSTED.exec(text)?.groups?.['tags'];
  if (posted !== undefined) return tidyTags(posted.split(','));
  if (HASHTAGS.test(text)) return tidyTags(text.replaceAll('_', ' ').split('#'));
  const label = LABEL.exec(text)?.[0];
  const links = paragraph.runs.filter(({ href }) => href !== undefined);
  const isNamed =
    isPlaceOf('tags', paragraph.hints) &&
    links.length > 0 &&
    text.length - textOfRuns(links).length < LONGEST;
  if (label === undefined && !isNamed) return undefined;
  const words =
    links.length > 1 || isWholly(paragraph, 'href')
      ? links.map(({ text: link }) => link)
      : textOfRuns(paragraph.runs)
          .trim()
          .slice(label?.length ?? 0)
          .split(/[,;|]/);
  return tidyTags(words);
}

function tidyTags(words: readonly string[]): string[] {
  const tags = words
    .map((word) => word.replace(/^[\s#,;.]+|[\s,;.]+$/g, ''))
    .filter((word) => word !== '' && word.length < LONGEST);
  return [...new Set(tags)];
}
