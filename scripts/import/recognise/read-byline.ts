import type { Author } from '../../content/archive.ts';
import { firstOfEach } from '../../content/group-by.ts';
import { isAccount, isAfterName, isNameLike, isPenName, isPersonName, isUnitName } from './person-name.ts';
import { anyOf } from './phrases.ts';

/** Who wrote an article, and where it was taken from. */
export interface Byline {
  authors: Author[];
  source?: string;
}

const AUTHOR_LABEL = anyOf(String.raw`
  tác giả( bài viết)?
  người (viết( (bài|tin))?|thực hiện|đưa tin|đăng|gửi)
  (tin|bài)( viết| tổng hợp)?(\s*(,|và|-|\/|&|\+)?\s*(ảnh|bài|hình))?
  (thực hiện|t\/h)
  (viết|đăng|gửi) bởi
  biên (soạn|tập)
  (pv|ctv|phóng viên)
`);
const AUTHOR = new RegExp(String.raw`^${AUTHOR_LABEL}\s*:\s*(?<names>\S.*)$`, 'isu');
const SOURCE =
  /^[([]?\s*(?:theo|nguồn(?:\s+tin)?(?:\s+bài\s+viết)?\s*:|nguồn|link\s+(?:bài\s+)?gốc\s*:)\s*:?\s*(?:theo\s+)?(?<source>\S.*?)\s*[)\]]?\.?$/iu;
const NAME_OR_SITE = /^(?:(?:(?:báo|đài|tạp\s+chí|bản\s+tin)\s+)?[\p{Lu}\d]|[\w.-]+\.[a-z]{2})/u;
const COMPILED =
  /\s*[([](?:th|t\/h|st|tổng\s+hợp|thực\s+hiện|sưu\s+tầm|biên\s+soạn|ghi|lược\s+(?:ghi|thuật))[)\]]\s*$/iu;
/** What each did where several names have labels of their own: `Tin: A; Ảnh: B`. */
const NEXT_LABEL =
  /[\s,;–-]+(?:tin|bài|ảnh|hình|video|clip|đồ\s+họa)(?:\s*(?:,|và|-|\/)\s*(?:bài|ảnh|hình|video|clip))?\s*:\s*/giu;
/** What stands before a name and is none: `Đ/c Lò Văn Mẫu`, `CTV Lò Văn Mẫu`. */
const BEFORE_NAME = /^(?:đ\/c|đồng\s+chí|CTV|PV|BTV)\s+(?=\S)/iu;
const LETTER_END = /^\(?(?:đã\s+ký|nơi\s+nhận|phụ\s+lục|kết\s+luận|chữ\s+ký)/iu;
const LONGEST = 160;
/** Of several names, each with its office. */
const LONGEST_NAMES = 600;
const LONGEST_SOURCE = 80;
const LONGEST_ALONE = 60;

/** Reads a line that a label makes a byline: `Tác giả: Lò Văn Mẫu, Văn phòng Huyện ủy`, `Theo Báo Nậm Sơn`, `Bài, ảnh: …`. */
export function readByline(text: string): Byline | undefined {
  const line = text.trim();
  if (line.length > (line.includes(';') ? LONGEST_NAMES : LONGEST)) return undefined;
  const names = AUTHOR.exec(line)?.groups?.['names'];
  if (names !== undefined) {
    const byline = readNames(names);
    return byline.authors.every(({ name }) => isNameLike(name)) && !/[!?…]/.test(names) ? byline : undefined;
  }
  const given = SOURCE.exec(line)?.groups?.['source'];
  const source = given === undefined ? undefined : nameSource(given);
  if (source === undefined || source.length > LONGEST_SOURCE) return undefined;
  if (!NAME_OR_SITE.test(source) || isSentence(source)) return undefined;
  return { authors: [], source: trimEnd(source) };
}

/** Whether a label makes a line tell who wrote. */
export function namesAuthor(line: string): boolean {
  return (readByline(line)?.authors ?? []).length > 0;
}

/** A source by its name, without the address behind it; where there is no name, by the host of the address. */
function nameSource(source: string): string {
  const [name = ''] = source.split(/[\s(,:–-]*https?:\/\//i);
  return name === '' && URL.canParse(source) ? new URL(source).hostname.replace(/^www\./, '') : name;
}

/** Reads a name that stands alone at the end of an article, perhaps with its office: `Lò Văn Mẫu (TH)`. */
export function readLoneName(text: string): Byline | undefined {
  const line = text.trim();
  const isClosed = /[.!?:]$/.test(line.replace(/\.\/\.$/, '')) && !isPenName(line);
  if (line.length > LONGEST_ALONE || isClosed) return undefined;
  const byline = readNames(line);
  const arePeople = byline.authors.every(({ name }) => isPersonName(unshout(name)) || isPenName(name));
  return arePeople && byline.authors.length > 0 ? byline : undefined;
}

/** A name that a paper sets in capitals, `MỸ HẠNH`, as others are written; what ends an official letter stays as it is. */
function unshout(name: string): string {
  const isName = name === name.toUpperCase() && !isAfterName(name) && !LETTER_END.test(name);
  return isName ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase()) : name;
}

/** Names with their offices: `A, Văn phòng X`; `A - B`; `A và B`; `A (Phòng Văn hóa và Thông tin)`; `A (Theo Báo X)`. */
export function readNames(text: string): Byline {
  const source = /[([]\s*(?:theo|nguồn:?)\s+(?<source>[^)\]]+)[)\]]\s*\.?$/iu.exec(text);
  const bare = trimEnd((source === null ? text : text.slice(0, source.index)).replace(COMPILED, ''));
  const authors = bare
    .replace(NEXT_LABEL, ';')
    .replace(/\s*\n\s*(?<line>.*)/gu, (_, line: string) => `${isAfterName(line) ? ',' : ';'} ${line}`)
    .split(/\s*;\s*/)
    .flatMap(readGroup)
    .filter(({ name }) => !isAccount(name));
  const found = source?.groups?.['source'];
  return {
    authors: firstOfEach(authors, ({ name }) => name),
    ...(found === undefined ? {} : { source: trimEnd(found) }),
  };
}

/** A unit goes on to the end of its group, for it may hold commas and `và` itself, or to a next person with a unit. */
function readGroup(group: string): Author[] {
  const authors: Author[] = [];
  let rest = group.trim();
  let isBehindSlash = false;
  while (rest !== '') {
    const mark = findMark(rest);
    const name = trimEnd(mark === undefined ? rest : rest.slice(0, mark.start));
    const mayBeUnit = isUnitName(rest) || (authors.length > 0 && (isBehindSlash || isAfterName(rest)));
    const isUnit = mayBeUnit && !isPersonName(name);
    isBehindSlash = mark !== undefined && rest.slice(mark.start, mark.end).includes('/');
    if (isUnit && authors.length === 0) return [{ name: trimEnd(rest) }];
    if (isUnit) {
      const end = findNextPerson(rest);
      const unit = trimEnd(rest.slice(0, end));
      for (const author of authors) author.unit ??= unit;
      rest = rest.slice(end).replace(/^(?:[\s,]|và\s)+/u, '');
    } else {
      if (name !== '') authors.push({ name: name.replace(BEFORE_NAME, '') });
      rest = mark === undefined ? '' : rest.slice(mark.end);
    }
  }
  return authors;
}

/** Where a next person begins in `Văn phòng Tỉnh ủy và Lò Văn Mẫu, Ban Dân vận`; the end where none does. */
function findNextPerson(unit: string): number {
  for (const { index, 0: mark } of unit.matchAll(/,\s+|\s+và\s+/gu)) {
    const after = unit.slice(index + mark.length);
    const next = findMark(after);
    if (next === undefined) break;
    const name = after.slice(0, next.start);
    // Two words may be a place, and so may three before a larger place: `Điện Biên Đông, tỉnh Điện Biên`.
    const isPerson = isPersonName(name) && name.split(/\s+/).length > 2;
    const office = after.slice(next.end);
    if (isPerson && isUnitName(office) && !/^(?:tỉnh|huyện|thị|thành\s+phố)\s+\p{Lu}/iu.test(office))
      return index;
  }
  return unit.length;
}

/** The first mark that may end a name. */
function findMark(text: string): { start: number; end: number } | undefined {
  const match =
    /\s*(?:,|&|\+|(?<=\p{L}{2}\s?)\/(?=\s?\p{Lu})|\s[-–—]\s|\s[-–—]|[-–—]\s|[([]|\s+và\s+)\s*/u.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** A name without the marks around it, but for a bracket of its own: `Bản tin Bến Nước (huyện Nậm Mẫu)`. */
function trimEnd(text: string): string {
  const name = text.replace(/^[\s,;:–-]+|[\s,;:.)\]/–-]+$/gu, '');
  return /\([^()]+$/.test(name) ? `${name})` : name;
}

/** Whether a text after `Theo` goes on like a sentence: `Theo Quyết định số 15, tỉnh giao …`; a paper's day or number is none. */
function isSentence(text: string): boolean {
  return /,\s+(?!(?:ngày|số)\s+\d)\p{Ll}/u.test(text) || text.split(/\s+/).length > 12;
}
