import { defined } from '../../content/defined.ts';
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
  const line = views?.rest ?? text;
  const dates = findDates(line, timeZone);
  const dateless = dates.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}|${rest.slice(end)}`,
    line,
  );
  const [section, withoutSection] = take(SECTION, dateless);
  const [author, withoutAuthor] = take(AUTHOR, withoutSection);
  const tells = dates.length > 0 || views !== undefined || section !== undefined;
  const names = author !== undefined && (isNameLike(author) || isAccount(author));
  if (!tells && !names) return undefined;

  const rest = withoutAuthor.replace(LABELS, ' ').replace(CLOCK, ' ');
  const bareCount = views === undefined && dates.length > 0 ? readBareCount(rest) : undefined;
  const saysMore = bareCount === undefined && /[\p{L}\p{N}]/u.test(rest);
  if (saysMore && !isLetterDate(line, dates)) return undefined;
  return {
    dates: nameDates(line, dates),
    isClock: CLOCK.test(dateless),
    ...defined({ views: views?.value ?? bareCount, author, section }),
  };
}

/** Tells the dates of a line by what stands before each. */
function nameDates(line: string, dates: readonly FoundDate[]): MetaLine['dates'] {
  return dates.map((found, index) => {
    const label = line.slice(dates[index - 1]?.end ?? 0, found.start);
    const role = UPDATED.test(label) ? 'updated' : PUBLISHED.test(label) ? 'published' : 'unnamed';
    return { role, found };
  });
}

/** Whether a line begins as a letter does: place and date. */
function isLetterDate(line: string, [first, ...more]: readonly FoundDate[]): boolean {
  if (first === undefined || more.length > 0) return false;
  return LETTER_PLACE.test(line.slice(0, first.start)) && /tháng/iu.test(first.written);
}

function take(form: RegExp, line: string): [value: string | undefined, rest: string] {
  const match = form.exec(line);
  if (match === null) return [undefined, line];
  return [
    match.groups?.['value']?.trim(),
    `${line.slice(0, match.index)}|${line.slice(match.index + match[0].length)}`,
  ];
}
