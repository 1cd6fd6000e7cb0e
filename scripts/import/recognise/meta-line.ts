import { defined } from '../../content/defined.ts';
import { type FoundDate, findDates } from './find-dates.ts';
import { isMenuLine, isToolLine } from './frame-line.ts';
import { isAccount, isNameLike, isPenName, isPersonName } from './person-name.ts';
import { anyOf } from './phrases.ts';
import { readBareCount, takeViews } from './take-views.ts';

/** A date with what its label says of it. */
export interface NamedDate extends FoundDate {
  role: 'published' | 'updated' | 'unnamed';
}

/** What a line beside a headline tells: when, how often read, by whom, from where, in which section. */
export interface MetaLine {
  dates: NamedDate[];
  views?: number;
  author?: string;
  source?: string;
  section?: string;
  /** Whether it is the clock of the page and tells nothing of the article. */
  isClock: boolean;
}

const CLOCK = /hôm nay|bây giờ|hiện (?:tại|nay)|today/iu;
const UPDATED = /cập nhật|sửa|updated|modified/iu;
const PUBLISHED = /đăng|xuất bản|phát hành|gửi|ngày (?:tạo|viết)|được viết|publish|created|posted|written/iu;
const DATE_WORD = anyOf(String.raw`
  (lúc|vào|ngày|được|đăng|tải)
  cập nhật
  xuất bản
`);
/** Where what a label names ends: at a mark, or at the label of a date. */
const END = String.raw`\s*(?=$|[|•·;]|\s[-–]\s(?:\s*\||[^|–.-]*:)|[\s.,]+(?:[-–]\s)?${DATE_WORD}(?:\s+${DATE_WORD})*\s*[:|\d])`;
const VALUE = String.raw`\s*(?<value>[^|•·;]+?)${END}`;
const AUTHOR_LABEL = anyOf(String.raw`
  tác giả( bài viết)?
  người (viết|đăng|gửi)
  (được )?(viết|đăng|gửi|tạo) bởi
  bởi
  (written|post(ed)?|submitted) by
  (?<!\p{L})by(?!\p{L})
  author
`);
const SECTION_LABEL = anyOf(String.raw`
  (chuyên mục|danh mục|thể loại|mục tin|loại tin|category)\s*:
  (this entry was )?posted in\s
  (bài viết này )?được (đăng|xuất bản) trong\s
`);
const AUTHOR = new RegExp(String.raw`${AUTHOR_LABEL}\s*:?${VALUE}`, 'iu');
const SECTION = new RegExp(SECTION_LABEL + VALUE, 'iu');
const SOURCE = new RegExp(String.raw`(?<!\p{L})(?:nguồn(?:\s+tin)?|theo)\s*:${VALUE}`, 'iu');
/** What tells nothing of its own beside a date, a name or a count. */
const LABELS = new RegExp(
  anyOf(String.raw`
    thời gian( đăng( tin)?)?
    ((đã|được|tin|bài( viết)?) ){0,2}đăng( (tải|ngày|lúc|vào|trên))?
    (lần )?cập nhật( (cuối|lần cuối|mới nhất))?
    (chỉnh )?sửa (đổi )?lần cuối
    (ngày|giờ) (đăng|cập nhật|xuất bản|tạo|viết|gửi|phát hành|sửa)
    gửi(?= (lúc|vào|ngày))
    (xuất bản|phát hành|được viết)
    (last updated|published|created|posted|written|date)
    (lúc|vào|ngày|giờ)
    (?<!\d)\d{1,2}:\d{2}(:\d{2})?(?!\d)
    (on|at)
    (chi tiết|details)
    gmt\s*\+?\s*7
    lượt (đọc|xem)
    ((?<!\d)\d+ )?(phản hồi|bình luận|ý kiến|comments?)
    \d+ phút đọc
    (hits|views)
    (địa chỉ|đường dẫn|link|url)\s*:\s*https?:\/\/\S+
  `),
  'giu',
);
/** How long ago, as a page told on the day when it was saved. */
const AGO = /(?<!\p{L})\d+\s+(?:giây|phút|giờ|ngày|tuần|tháng|năm)\s+trước(?!\p{L})/giu;
/** Between a day and a count that a copy set together: `17/05/20194.312 lượt xem`. */
const SET_TOGETHER = /(?<=\d[/.-]\d{1,2}[/.-](?:19|20)\d\d)(?=\d{1,3}(?:[.,]\d{3})*\s*(?:lượt|views))/giu;
const MARKS = /[|•·;@()[\]]|(?:^|\s)[-–](?=\s|$)/u;
/** The place before the date of a letter: `Nậm Sơn, ngày 24 tháng 1 năm 2023`. */
const LETTER_PLACE = /^\p{Lu}[\p{L}\s.]{1,30},\s*$/u;

/** Whether a line says when an article is from. */
export function isDated({ dates, isClock }: MetaLine): boolean {
  return dates.length > 0 && !isClock;
}

/**
 * Reads a line that holds nothing but facts about an article; undefined for any other line, also for a sentence in
 * which a date stands.
 */
export function readMetaLine(text: string): MetaLine | undefined {
  if (text.length > 250) return undefined;
  const told = text.replace(SET_TOGETHER, ' ');
  const { views, rest: line } = takeViews(told) ?? { rest: told };
  const dates = findDates(line);
  const undated = dates.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}|${rest.slice(end)}`,
    line,
  );
  const dateless = undated.replace(AGO, '|');
  const isTimed = dates.length > 0 || dateless !== undated;
  const [section, withoutSection] = take(SECTION, dateless);
  const [author, withoutAuthor] = take(AUTHOR, withoutSection);
  const [source, rest] = dates.length > 0 ? take(SOURCE, withoutAuthor) : [undefined, withoutAuthor];
  const tells = isTimed || views !== undefined || section !== undefined;
  const names = author !== undefined && (isNameLike(author) || isAccount(author));
  if (!tells && !names) return undefined;

  const unlabelled = readUnlabelled(rest, text, isTimed);
  if (unlabelled === undefined && !isLetterDate(line, dates)) return undefined;
  return {
    dates: nameDates(line, dates),
    isClock: CLOCK.test(dateless),
    ...unlabelled,
    ...defined({ views, author, source, section }),
  };
}

type Unlabelled = Pick<MetaLine, 'views' | 'author' | 'section'>;

/**
 * Reads what stands beside dates and labels: a count, who wrote, a section, tools of the page; undefined where it says anything else.
 * @param text the whole line
 * @param isTimed whether it says when
 */
function readUnlabelled(rest: string, text: string, isTimed: boolean): Unlabelled | undefined {
  const found: Unlabelled = {};
  for (const part of rest.split(MARKS)) {
    const words = part.replace(LABELS, ' ').replace(CLOCK, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(words) || isToolLine(words) || isAccount(words)) continue;
    const count = readBareCount(words);
    if (!isTimed) return undefined;
    else if (count !== undefined && found.views === undefined) found.views = count;
    else if (isUnlabelledName(words, text))
      found.author = found.author === undefined ? words : `${found.author}; ${words}`;
    else if (isMenuLine(words)) found.section = words;
    else return undefined;
  }
  return found;
}

/** `Nậm Sơn - 12/03/2020` begins a letter: two words may be a place, and are a name only beside an hour or a bar. */
function isUnlabelledName(words: string, line: string): boolean {
  const hasHour = /\d\s?(?::\d|h\d|h\b|giờ)/iu.test(line);
  const isLong = words.split(/\s+/).length > 2;
  return (isLong || hasHour || line.includes('|')) && (isPersonName(words) || isPenName(words));
}

/** Tells the dates of a line by what stands before each. */
function nameDates(line: string, dates: readonly FoundDate[]): NamedDate[] {
  return dates.map((found, index) => {
    const label = line.slice(dates[index - 1]?.end ?? 0, found.start);
    const role = UPDATED.test(label) ? 'updated' : PUBLISHED.test(label) ? 'published' : 'unnamed';
    return { role, ...found };
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
