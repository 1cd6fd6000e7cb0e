import { type FoundDate, findDates } from './find-dates.ts';
import { isAccount, isNameLike } from './person-name.ts';
import { readBareCount, takeViews } from './take-views.ts';

/** What a line beside a headline tells: when, how often read, by whom, in which section. */
export interface MetaLine {
  dates: { role: 'published' | 'updated' | 'unnamed'; found: FoundDate }[];
  views?: number;
  author?: string;
  section?: string;
  /** Whether it is the clock of the page and tells nothing of the article. */
  isClock: boolean;
}

const CLOCK = /hôm nay|bây giờ|hiện (?:tại|nay)|today/iu;
const UPDATED = /cập nhật|sửa|updated|modified/iu;
const PUBLISHED = /đăng|xuất bản|phát hành|ngày (?:tạo|viết)|được viết|publish|created|posted|written/iu;
const AUTHOR =
  /(?:tác giả(?:\s+bài\s+viết)?|người\s+(?:viết|đăng|gửi)|(?:viết|đăng|gửi|tạo)\s+bởi|bởi|(?:written|post(?:ed)?)\s+by|author)\s*:?\s*(?<value>[^|•·;]+?)\s*(?=$|[|•·;]|\s[-–]\s)/iu;
const SECTION =
  /(?:chuyên\s+mục|danh\s+mục|thể\s+loại|mục\s+tin|loại\s+tin|category)\s*:\s*(?<value>[^|•·;]+?)\s*(?=$|[|•·;]|\s[-–]\s)/iu;
const LABELS =
  /thời\s+gian(?:\s+đăng(?:\s+tin)?)?|(?:được\s+)?đăng(?:\s+(?:tải|ngày|lúc|vào))?|(?:lần\s+)?cập\s+nhật(?:\s+(?:cuối|lần\s+cuối|mới\s+nhất))?|(?:ngày|giờ)\s+(?:đăng|cập\s+nhật|xuất\s+bản|tạo|viết|gửi|phát\s+hành)|xuất\s+bản|phát\s+hành|được\s+viết|last\s+updated|published|created|posted|written|date|lúc|vào|ngày|giờ|on|at|chi\s+tiết|details|gmt\s*\+?\s*7|lượt\s+(?:đọc|xem)|phản\s+hồi|bình\s+luận|hits|views|in\s+(?:trang|bài(?:\s+viết)?)|email|print/giu;
/** The place before the date of a letter: `Nậm Sơn, ngày 24 tháng 1 năm 2023`. */
const LETTER_PLACE = /^\p{Lu}[\p{L}\s.]{1,30},\s*$/u;

/**
 * Reads a line that holds nothing but facts about an article; undefined for any other line, also for a sentence in
 * which a date stands.
 */
export function readMetaLine(text: string, timeZone: string): MetaLine | undefined {
  if (text.length > 250) return undefined;
  const views = takeViews(text);
  let rest = views?.rest ?? text;
  const dates = findDates(rest, timeZone);
  const [first] = dates;
  const before = first === undefined ? '' : rest.slice(0, first.start);
  const named = dates.map((found, index) => {
    const label = rest.slice(dates[index - 1]?.end ?? 0, found.start);
    return {
      role: UPDATED.test(label) ? 'updated' : PUBLISHED.test(label) ? 'published' : 'unnamed',
      found,
    } as const;
  });
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)}|${rest.slice(end)}`;
  const isClock = CLOCK.test(rest);
  const [section, withoutSection] = take(SECTION, rest);
  const [author, withoutAuthor] = take(AUTHOR, withoutSection);
  rest = withoutAuthor.replace(LABELS, ' ').replace(CLOCK, ' ');
  const count = views?.value ?? (dates.length > 0 ? readBareCount(rest) : undefined);
  if (count !== undefined && views === undefined) rest = '';
  const isLetter = dates.length === 1 && LETTER_PLACE.test(before) && /tháng/iu.test(first?.written ?? '');
  const found = dates.length > 0 || views !== undefined || author !== undefined || section !== undefined;
  const tellsMore = dates.length > 0 || views !== undefined || section !== undefined;
  if (author !== undefined && !tellsMore && !isNameLike(author) && !isAccount(author)) return undefined;
  if (!found || (/[\p{L}\p{N}]/u.test(rest) && !isLetter)) return undefined;
  return {
    dates: named,
    isClock,
    ...(count === undefined ? {} : { views: count }),
    ...(author === undefined ? {} : { author }),
    ...(section === undefined ? {} : { section }),
  };
}

function take(form: RegExp, line: string): [value: string | undefined, rest: string] {
  const match = form.exec(line);
  if (match === null) return [undefined, line];
  return [
    match.groups?.['value']?.trim(),
    `${line.slice(0, match.index)}|${line.slice(match.index + match[0].length)}`,
  ];
}
