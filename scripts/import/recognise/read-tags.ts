import { isWholly, type Paragraph, type Run, textOf, textOfRuns } from '../page/block.ts';
import { isPlaceOf } from './place-names.ts';
import { readByline } from './read-byline.ts';

const LABEL =
  /^(?:từ\s+kh[óo][aá]|tags?|nhãn|thẻ|chủ\s+đề|keywords?)\s*(?:bài\s+viết|tìm\s+kiếm)?\s*:\s*|^tagged\s+/iu;
const PLACES_LABEL = /^địa\s+danh\s*:\s*/iu;
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
  return label === undefined && !isNamed(paragraph) ? undefined : readTerms(paragraph, label);
}

/** The places that a line lists (`Địa danh: a, b`), without repetitions; undefined for any other line. */
export function readPlaces(paragraph: Paragraph): string[] | undefined {
  const links = linksOf(paragraph);
  if (links.length === 0 || !PLACES_LABEL.test(textOf(paragraph))) return undefined;
  // Beside its link may stand what a place is called now.
  return tidyTags(links.map(({ text }) => text));
}

/** Whether the page calls a place so that holds links, and little beside them. */
function isNamed(paragraph: Paragraph): boolean {
  const links = linksOf(paragraph);
  return (
    isPlaceOf('tags', paragraph.hints) &&
    readByline(textOf(paragraph)) === undefined &&
    links.length > 0 &&
    textOf(paragraph).length - textOfRuns(links).length < LONGEST
  );
}

/** Words that links hold, or else what stands behind the label, at its commas. */
function readTerms(paragraph: Paragraph, label = ''): string[] {
  const links = linksOf(paragraph);
  const words =
    links.length > 1 || isWholly(paragraph, 'href')
      ? links.map(({ text }) => text)
      : textOfRuns(paragraph.runs).trim().slice(label.length).split(/[,;|]/);
  return tidyTags(words);
}

function linksOf({ runs }: Paragraph): Run[] {
  return runs.filter(({ href }) => href !== undefined);
}

function tidyTags(words: readonly string[]): string[] {
  const tags = words
    .map((word) => word.replace(/^[\s#,;.]+|[\s,;.]+$/g, ''))
    .filter((word) => word !== '' && word.length < LONGEST);
  return [...new Set(tags)];
}
