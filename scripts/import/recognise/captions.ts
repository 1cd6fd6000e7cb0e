import {
  type Block,
  isWholly,
  lineOf,
  type Paragraph,
  type Picture,
  type Run,
  textOf,
} from '../page/block.ts';
import { isDayBadge } from './frame-line.ts';
import { isUnitName } from './person-name.ts';
import { isPlaceOf } from './place-names.ts';
import { readByline } from './read-byline.ts';

const OPENING = /^[([]?(?:ảnh|hình|trong ảnh|chú thích(?: ảnh)?|ảnh minh họa)(?!\p{L})/iu;
const LONGEST = 300;
const LONGEST_PLAIN = 200;
const LONGEST_SENTENCE = 120;
const PROSE = 200;

/** Gives each picture the caption that follows it, and takes that paragraph out of the text. */
export function attachCaptions(blocks: readonly Block[]): Block[] {
  const attached: Block[] = [];
  for (const [index, block] of putBelow(blocks).entries()) {
    const last = attached.at(-1);
    const picture = last?.kind === 'picture' && last.caption === undefined ? last : undefined;
    if (picture !== undefined && block.kind === 'paragraph' && isCaption(block, blocks[index + 1])) {
      attached[attached.length - 1] = { ...picture, caption: block };
    } else if (
      last?.kind === 'picture' &&
      last.caption !== undefined &&
      isCredit(block) &&
      !isCredited(last.caption)
    ) {
      const runs = [...last.caption.runs, { text: ' ' }, ...labelCredit(block)];
      attached[attached.length - 1] = { ...last, caption: { ...last.caption, runs } };
    } else attached.push(block);
  }
  return attached;
}

/** Puts what a page names the caption of the photo below it behind that photo. */
function putBelow(blocks: readonly Block[]): Block[] {
  const put = [...blocks];
  for (let index = 0; index + 1 < put.length; index++) {
    const [before, block, photo, after] = [put[index - 1], put[index], put[index + 1], put[index + 2]];
    if (block === undefined || photo?.kind !== 'picture' || before?.kind === 'picture') continue;
    if (isNamed(block) && !isNamed(after)) put.splice(index, 2, photo, block);
  }
  return put;
}

function isNamed(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && isPlaceOf('caption', block.hints);
}

function isCaption(paragraph: Paragraph, next: Block | undefined): boolean {
  const text = textOf(paragraph);
  if (text.length > LONGEST || isDayBadge(text) || paragraph.level !== undefined || /^[-+•]\s/.test(text))
    return false;
  if (isPlaceOf('caption', paragraph.hints) || OPENING.test(text)) return true;
  if (readByline(text) !== undefined) return false;
  if (isWholly(paragraph, 'italic') || paragraph.align === 'centre') return true;
  if (text.length <= LONGEST_PLAIN && !/[.:;!?…]["”’)]?$/.test(text)) return !isWholly(paragraph, 'bold');
  const isBeforeProse = next?.kind === 'paragraph' && textOf(next).length > PROSE;
  return text.length <= LONGEST_SENTENCE && text.endsWith('.') && isBeforeProse;
}

/** The end of a caption that tells who took the photo; `Trong ảnh:` tells what it shows. */
const CREDIT = creditForm(
  String.raw`(?<!trong\s)(?:ảnh(?:\s*,\s*(?:clip|video))?|nguồn ảnh|ảnh tư liệu|photo)`,
);
/** Below a photo, a line with this label alone may tell of the whole article. */
const SOURCE = creditForm('(?<=.)nguồn');

/** @param label a pattern */
function creditForm(label: string): RegExp {
  const before = String.raw`(?:^|[\s.,;|–-]*[\s.,;|]|[\s.]*(?=[([]))[([]?\s*`;
  return new RegExp(String.raw`${before}${label}\s*:\s*(?<credit>[^()[\]:|]{2,60}?)\s*[)\]]?\.?$`, 'iu');
}

function isCredited(caption: Paragraph): boolean {
  return CREDIT.test(textOf(caption));
}

/** Whether a line below a caption only tells who took the photo. */
function isCredit(block: Block): block is Paragraph {
  if (block.kind !== 'paragraph') return false;
  if (isPlaceOf('credit', block.hints)) return true;
  const match = CREDIT.exec(textOf(block));
  return match?.index === 0 && isName(match.groups?.['credit'] ?? '');
}

/** Who took a photo, with the label without which it would go on as the caption. */
function labelCredit(block: Paragraph): Run[] {
  const name = textOf(block).replace(/^[\s–—-]+/, '');
  return CREDIT.test(name) ? block.runs : [{ text: `(Ảnh: ${name})` }];
}

/** The words under a picture, and who took it: `Đường về bản. (Ảnh: Lò Văn Mẫu)`. */
export function readCaption(picture: Picture): { caption?: string; credit?: string } {
  const text = picture.caption === undefined ? '' : lineOf(picture.caption).replace(/\s*\|$/, '');
  const match = CREDIT.exec(text) ?? SOURCE.exec(text);
  const credit = match?.groups?.['credit'];
  if (match === null || credit === undefined || (match.index === 0 && !isName(credit)))
    return text === '' ? {} : { caption: text };
  const caption = closeBracket(text.slice(0, match.index).trim());
  return { ...(caption === '' ? {} : { caption }), credit };
}

/** `Bà Mảy (người đứng giữa, ảnh: Lò Mẫu)` loses its bracket with its credit. */
function closeBracket(caption: string): string {
  return /\([^)]*$/.test(caption) ? `${caption})` : caption;
}

/** `Ảnh: Cán bộ xã hướng dẫn bà con` tells what the photo shows, `Ảnh: Thu Hà` who took it. */
function isName(text: string): boolean {
  return isUnitName(text) || text.split(' ').every((word) => !/^\p{Ll}/u.test(word)) || !text.includes(' ');
}
