import { type Block, isLinks, joinRuns, type List, type Paragraph, textOf } from '../page/block.ts';
import { readMetaLine } from './meta-line.ts';
import { anyOf } from './phrases.ts';
import { readAttachments } from './read-attachments.ts';
import { readPlaces, readTags } from './read-tags.ts';
import { readByline } from './read-byline.ts';

const LABEL_WORDS = anyOf(String.raw`
  thời gian đăng
  ngày (đăng|cập nhật|xuất bản)
  (số )?lượt (đọc|xem)
  tác giả( bài viết)?
  người (viết|đăng)
  (tin|bài)(\s*,)?( ảnh)?\s*(?=:)
  nguồn( tin)?\s*(?=:)
  từ kh[óo][aá]
  tags?
  nhãn\s*(?=:)
  chuyên mục
`);
const LABEL = new RegExp(String.raw`^${LABEL_WORDS}\s*:?$`, 'iu');
const TAGS_LABEL = /^(?:từ kh[óo][aá]|tags?)\s*:?$/iu;
/** What parts of a text are called too: a label only where links follow. */
const LABEL_OF_LINKS = /^(?:chủ đề|(?:được gắn )?thẻ|địa danh)\s*:?$/iu;
const LONGEST_VALUE = 120;
const SENTENCES = /\p{Ll}[.!?…]\s+\p{Lu}/u;

/**
 * Makes one paragraph of a label and its value that stand in cells or boxes of their own: `Tác giả:`, `Lò Văn Mẫu`. Together they
 * must tell something of the article.
 */
export function joinLabels(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks.flatMap(splitAtLabel)) {
    const label = joined.at(-1);
    const value = block.kind === 'list' ? joinItems(block) : block;
    const line =
      isLabel(label, block) && value.kind === 'paragraph' ? joinLabel(label, value, block) : undefined;
    if (line !== undefined && tells(line)) joined[joined.length - 1] = line;
    else joined.push(block.kind === 'list' && isTagList(block, value) ? value : block);
  }
  return joined;
}

/** The label of tags may be the first item of their list. */
function splitAtLabel(block: Block): Block[] {
  const [first, ...items] = block.kind === 'list' ? block.items : [];
  if (block.kind !== 'list' || first === undefined || items.length === 0) return [block];
  const label: Paragraph = { kind: 'paragraph', runs: first.runs, hints: block.hints, inMain: block.inMain };
  return TAGS_LABEL.test(textOf(label)) ? [label, { ...block, items }] : [block];
}

/** Tags stand in a list too. */
function joinItems({ items, hints, inMain }: List): Paragraph {
  const lines = items.map(({ runs }) => runs);
  return { kind: 'paragraph', runs: joinRuns(lines, ', '), hints, inMain };
}

/** A list of links that its place on the page calls tags. */
function isTagList(block: Block, line: Block): boolean {
  return isLinks(block) && line.kind === 'paragraph' && readTags(line) !== undefined;
}

function isLabel(block: Block | undefined, next: Block): block is Paragraph {
  if (block?.kind !== 'paragraph') return false;
  const text = textOf(block);
  return (
    LABEL.test(text) || (isLinks(next) && (LABEL_OF_LINKS.test(text) || readAttachments(block)?.length === 0))
  );
}

/** @param value the block behind the label as one line */
function joinLabel(label: Paragraph, value: Paragraph, block: Block): Paragraph | undefined {
  const text = textOf(value);
  if (!isLinks(block) && (text.length > LONGEST_VALUE || SENTENCES.test(text))) return undefined;
  const mark = textOf(label).endsWith(':') ? ' ' : ': ';
  return { ...value, runs: [...label.runs, { text: mark }, ...value.runs] };
}

function tells(line: Paragraph): boolean {
  const text = textOf(line);
  const byline = readByline(text);
  const isByline = byline !== undefined && (byline.authors.length > 0 || byline.source !== undefined);
  return (
    isByline || [readMetaLine(text), readTags(line), readPlaces(line), readAttachments(line)].some(isFound)
  );
}

function isFound(found: unknown): boolean {
  return found !== undefined;
}
