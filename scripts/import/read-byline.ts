import type { Author } from '../content/archive.ts';
import { isAccount, isPersonName, isUnitName } from './person-name.ts';

/** Who wrote an article, and where it was taken from. */
export interface Byline {
  authors: Author[];
  source?: string;
}

const AUTHOR =
  /^(?:tác giả(?:\s+bài\s+viết)?|người\s+(?:viết|thực hiện)|(?:tin|bài)(?:\s*(?:,|và|-|\/)?\s*(?:ảnh|bài|hình))?|bài\s+viết|thực\s+hiện|(?:viết|đăng|gửi)\s+bởi|người\s+(?:đăng|gửi)|biên\s+(?:soạn|tập)|pv|ctv|phóng\s+viên)\s*:\s*(?<names>\S.*)$/iu;
const SOURCE =
  /^[([]?\s*(?:theo|nguồn(?:\s+tin)?(?:\s+bài\s+viết)?\s*:|nguồn)\s*:?\s*(?<source>\S.*?)\s*[)\]]?\.?$/iu;
const NAME_OR_SITE = /^(?:[\p{Lu}\d]|[\w.-]+\.[a-z]{2})/u;
const COMPILED =
  /\s*[([](?:th|t\/h|tổng\s+hợp|st|sưu\s+tầm|lược\s+ghi|biên\s+soạn|ghi|lược\s+thuật)[)\]]\s*$/iu;
/** What each did where several names have labels of their own: `Tin: A; Ảnh: B`. */
const NEXT_LABEL =
  /(?:^|[\s,;–-]+)(?:tin|bài|ảnh|hình|video|clip|đồ\s+họa)(?:\s*(?:,|và|-|\/)\s*(?:bài|ảnh|hình|video|clip))?\s*:\s*/giu;
const LONGEST = 160;
const LONGEST_SOURCE = 80;
const LONGEST_ALONE = 60;

/** Reads a line that a label makes a byline: `Tác giả: Lò Văn Mẫu, Văn phòng Huyện ủy`, `Theo Báo Nậm Sơn`, `Bài, ảnh: …`. */
export function readByline(text: string): Byline | undefined {
  const line = text.trim();
  if (line.length > LONGEST) return undefined;
  const names = AUTHOR.exec(line)?.groups?.['names'];
  if (names !== undefined) return readNames(names);
  const source = SOURCE.exec(line)?.groups?.['source'];
  if (source === undefined || line.length > LONGEST_SOURCE) return undefined;
  if (!NAME_OR_SITE.test(source) || isSentence(source)) return undefined;
  return { authors: [], source: trimEnd(source) };
}

/** Reads a name that stands alone at the end of an article, perhaps with its office: `Lò Văn Mẫu (TH)`. */
export function readLoneName(text: string): Byline | undefined {
  const line = text.trim();
  if (line.length > LONGEST_ALONE || /[.!?:]$/.test(line.replace(/\.\/\.$/, ''))) return undefined;
  const byline = readNames(line);
  const isNamed = byline.authors.every(({ name }) => isPersonName(name) || /^(?:BBT|PV|CTV)$/.test(name));
  return isNamed && byline.authors.length > 0 ? byline : undefined;
}

/** Names with their offices: `A, Văn phòng X`; `A - B`; `A và B`; `A (Phòng Văn hóa và Thông tin)`; `A (Theo Báo X)`. */
export function readNames(text: string): Byline {
  const source = /[([]\s*(?:theo|nguồn:?)\s+(?<source>[^)\]]+)[)\]]\s*\.?$/iu.exec(text);
  const bare = trimEnd((source === null ? text : text.slice(0, source.index)).replace(COMPILED, ''));
  const authors = bare
    .replace(NEXT_LABEL, ';')
    .split(/\s*;\s*/)
    .flatMap(readGroup)
    .filter(
      ({ name }, index, all) => !isAccount(name) && all.findIndex((one) => one.name === name) === index,
    );
  const found = source?.groups?.['source'];
  return { authors, ...(found === undefined ? {} : { source: trimEnd(found) }) };
}

/** A unit goes on to the end of its group: it may hold commas and `và` itself. */
function readGroup(group: string): Author[] {
  const authors: Author[] = [];
  let rest = group.trim();
  while (rest !== '') {
    const mark = /\s*(?:,|&|\+|\s[-–—]\s|\s[-–—]|[-–—]\s|[([]|\s+và\s+)\s*/u.exec(rest);
    const name = trimEnd(mark === null ? rest : rest.slice(0, mark.index));
    if (!isPersonName(name) && isUnitName(rest)) {
      const unit = trimEnd(rest);
      if (authors.length === 0) return [{ name: unit }];
      return authors.map((author) => ({ ...author, unit }));
    }
    if (name !== '') authors.push({ name });
    rest = mark === null ? '' : rest.slice(mark.index + mark[0].length);
  }
  return authors;
}

function trimEnd(text: string): string {
  return text.replace(/^[\s,;:–-]+|[\s,;:.)\]/–-]+$/gu, '');
}

/** Whether a text after `Theo` goes on like a sentence: `Theo Quyết định số 15, tỉnh giao …`. */
function isSentence(text: string): boolean {
  return /,\s+\p{Ll}/u.test(text) || text.split(/\s+/).length > 12;
}
