import { parseCount } from '../../text/number.ts';

const COUNT = String.raw`(?<![\d.,/:])(?<count>\d{1,3}(?:[.,\u00A0 ]\d{3})+|\d+)(?![\d/:]|[.,]\d)`;
const FORMS = [
  String.raw`(?<!tổng\s)(?:số\s+)?(?:lượt|lần)\s+(?:đọc|xem|truy\s+cập)(?:\s+(?:bài|tin)(?:\s+viết)?)?\s*:?\s*[([]?\s*${COUNT}\s*[)\]]?(?:\s*(?:lượt|lần))?`,
  String.raw`đã\s+(?:đọc|xem)\s*:?\s*${COUNT}(?:\s*(?:lượt|lần))?`,
  String.raw`(?:(?<!\p{L}\s?)|(?<=\d\s(?:AM|PM|SA|CH)\s?))(?:(?:số\s+)?người\s+)?(?:xem|đọc)\s*:\s*${COUNT}(?:\s*(?:lượt|lần))?`,
  String.raw`(?<!\p{L}\s?)(?:xem|đọc)\s+${COUNT}\s*(?:lượt|lần)`,
  String.raw`(?:views?|hits|reads)\s*:\s*${COUNT}`,
  String.raw`${COUNT}\s*(?:lượt|lần)\s+(?:đọc|xem|truy\s+cập)(?:\s+(?:bài|tin)(?:\s+viết)?)?`,
  String.raw`${COUNT}\s*(?:views?|hits)(?!\p{L})`,
].map((form) => new RegExp(form, 'iu'));
/** A count, and perhaps that of the comments after it, which are few. */
const BARE = new RegExp(String.raw`^[\s|·•:;,()👁–-]*${COUNT}(?:\s+\d{1,2})?[\s|·•:;,()–-]*$`, 'u');

/**
 * The reads of an article where a word names them: `Lượt đọc: 10754`, `Đã xem: 1.245`, `312 lượt xem`, `Hits: 312`; and the line
 * without them.
 */
export function takeViews(line: string): { views: number; rest: string } | undefined {
  for (const form of FORMS) {
    const match = form.exec(line);
    const views = parseCount(match?.groups?.['count'] ?? '');
    if (match === null || views === undefined) continue;
    return { views, rest: `${line.slice(0, match.index)} | ${line.slice(match.index + match[0].length)}` };
  }
  return undefined;
}

/** A number that stands alone, as beside the picture of an eye. */
export function readBareCount(line: string): number | undefined {
  const match = BARE.exec(line);
  return match === null ? undefined : parseCount(match.groups?.['count'] ?? '');
}
