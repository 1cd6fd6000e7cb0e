import { type Block, isCopied, isWholly, textOf } from '../page/block.ts';
import { isEndLine } from './frame-line.ts';
import { describe } from '../messages.ts';
import { isDated, readMetaLine } from './meta-line.ts';

const PROSE = 80;
const MORE =
  /^[\s[(.…]*(?:xem\s+(?:tiếp|thêm|chi\s+tiết)|chi\s+tiết|đọc\s+(?:tiếp|thêm)|read\s+more)[\s\])>».…]*$/iu;
const FAILURES =
  /^(?:(?:lỗi\s+)?404|403 forbidden|not found|page not found|server error in|runtime error|service unavailable|bad gateway|(?:không tìm thấy|trang (?:bạn tìm|này) không|bài viết không) )/iu;

/** Why a page is no article; undefined when it may be one. */
export function refusePage(blocks: readonly Block[]): string | undefined {
  if (blocks.length === 0) return describe.pageEmpty();
  const texts = blocks.map(textOf);
  const failure = texts.slice(0, 12).find((text) => FAILURES.test(text));
  const prose = texts.filter(({ length }) => length > PROSE).length;
  if (failure !== undefined && prose < 3) return describe.pageFailed(failure.slice(0, 80));
  const end = blocks.findIndex(
    (block, index) =>
      isEndLine(textOf(block)) &&
      !MORE.test(textOf(block)) &&
      index > 3 &&
      texts.slice(index).every(({ length }) => length < 150),
  );
  const shown = end === -1 ? blocks : blocks.slice(0, end);
  const more = shown.filter((block) => block.kind === 'paragraph' && MORE.test(textOf(block))).length;
  const headlines = shown.filter((block, index) => isHeadline(block) && isDateLine(shown[index + 1])).length;
  return more > 2 || headlines > 3 ? describe.pageIsList(Math.max(more, headlines)) : undefined;
}

function isHeadline(block: Block): boolean {
  const { length } = textOf(block);
  return (
    block.kind === 'paragraph' &&
    length > 15 &&
    length < 200 &&
    (block.level !== undefined || isWholly(block, 'href') || isCopied(block))
  );
}

function isDateLine(block: Block | undefined): boolean {
  const line = block?.kind === 'paragraph' ? readMetaLine(textOf(block)) : undefined;
  return line !== undefined && isDated(line);
}
