import { type Block, isCopied, isWholly, lineOf, type Paragraph, textOf } from '../page/block.ts';
import { isDated, readMetaLine } from './meta-line.ts';
import { isPlaceOf } from './place-names.ts';

/** Where a report comes from, before its first words: `(NS) –`, `NSO -`, `Nậm Sơn TV -`. */
const DATELINE = /^(?:\([^()]{2,30}\)|[A-ZĐ]{2,8}(?:\.\p{L}{2,4})?(?:\s(?:TV|Online))?)\s*[-–—:.]\s*\p{L}/u;
const LABEL = /^(?:tóm\s+tắt|trích\s+yếu)\s*:\s*/iu;
/** What stands in bold letters at the head of a text too: the heading of a part, a question. */
const HEADING = /^(?:\d+|[IVX]+|\p{L})\s?[./)]\s|^(?:PV|phóng\s+viên|hỏi|câu\s+hỏi)(?:\s+\d+)?\s*:|:$/iu;
const SHORTEST = 40;
const SENTENCE = /^.{20,}[.!?…]$/s;
const LONGEST = 1200;

/**
 * Whether the paragraph after a headline is the article's summary. It takes a sign: a name in the page, bold or italic
 * letters, a bullet in copied text, a dateline; there also a picture or the date right after it. Without one it is the text's first paragraph.
 */
export function isSummary(paragraph: Paragraph, next: Block | undefined): boolean {
  const text = textOf(paragraph);
  const isNamed = isPlaceOf('summary', paragraph.hints) || LABEL.test(text);
  if (text.length > LONGEST || (text.length < SHORTEST && !(isNamed && SENTENCE.test(text)))) return false;
  if (isNamed) return true;
  if (HEADING.test(text)) return false;
  return (
    DATELINE.test(text) ||
    paragraph.hints === 'bullet' ||
    isWholly(paragraph, 'bold') ||
    isWholly(paragraph, 'italic') ||
    (paragraph.level ?? 0) > 1 ||
    (isCopied(paragraph) &&
      next !== undefined &&
      (next.kind === 'picture' || (SENTENCE.test(text) && isDateLine(next))))
  );
}

function isDateLine(block: Block): boolean {
  const line = readMetaLine(textOf(block));
  return line !== undefined && isDated(line);
}

/** The words of a summary, without a label before them. */
export function readSummary(paragraph: Paragraph): string {
  return lineOf(paragraph).replace(LABEL, '');
}
