import { defined } from '../../content/defined.ts';
import { firstOfEach } from '../../content/group-by.ts';
import { collapseSpaces } from '../../text/normalize.ts';
import { type Block, isCopied, isOfWord, isWholly, lineOf, type Paragraph, textOf } from '../page/block.ts';
import { attachCaptions } from './captions.ts';
import { chooseDates } from './dates-of-article.ts';
import { takeFootnotes } from './footnotes.ts';
import { gatherLists } from './gather-lists.ts';
import { readHeader } from './header.ts';
import type { ImportedArticle } from './imported-article.ts';
import { findStruck } from './find-struck.ts';
import { findTitle } from './find-title.ts';
import { isDayBadge } from './frame-line.ts';
import { joinLabels } from './join-labels.ts';
import { joinTitle } from './join-title.ts';
import { setLinesApart } from './lines-apart.ts';
import { describe } from '../messages.ts';
import { findOldAddresses } from './old-addresses.ts';
import { readMetaLine } from './meta-line.ts';
import type { Page, Refused } from '../page/page.ts';
import { isFile, offerFile } from './read-attachments.ts';
import { readNames } from './read-byline.ts';
import { refusePage } from './refuse-page.ts';
import { splitTitle } from './split-title.ts';
import { readTail } from './tail.ts';

/** The least text, in characters, that makes an article of a page without a picture. */
const SHORTEST_TEXT = 40;

/** Tells what is what on a page whose encodings are mended, or why it holds no article. */
export function recogniseArticle(
  { blocks: read, notes, facts }: Page,
  timeZone: string,
): ImportedArticle | Refused {
  const lines = joinLabels(setLinesApart(read));
  const refused = refusePage(lines);
  if (refused !== undefined) return { refused };
  const { blocks, at } = joinTitle(lines, findTitle(lines, facts));
  const title = blocks[at];
  if (title === undefined) return { refused: describe.titleMissing() };
  const header = readHeader(blocks, at);
  const tail = readTail(blocks.slice(header.end));
  const text = dropRepeated([...header.lead, ...tail.body], textOf(title));
  const lists = gatherLists(attachCaptions(text));
  // Beside Word's own footnotes, lines that begin with a number in brackets are another list, as of books.
  const marked = notes.size === 0 ? takeFootnotes(lists) : { blocks: lists, notes };
  const length = marked.blocks.reduce((sum, block) => sum + textOf(block).length, 0);
  const hasPicture = marked.blocks.some(({ kind }) => kind === 'picture');
  if (length < SHORTEST_TEXT && !hasPicture && header.summary === undefined)
    return { refused: describe.textMissing() };

  const around = [...header.lines, ...tail.lines];
  const headline = splitTitle(lineOf(title), around);
  const told = [...around, ...headline.facts];
  const { date, updated, remarks } = chooseDates(told, facts, timeZone);
  const inLines = told.map(({ author }) => (author === undefined ? [] : readNames(author).authors));
  const inBylines = header.bylines.flatMap((byline) => byline.authors);
  const authors = [tail.authors, inBylines, ...inLines].find((list) => list.length > 0) ?? [];
  const sources = [...header.bylines, ...told]
    .flatMap(({ source }) => source ?? [])
    .map((name) => ({ name }));
  const source = tail.source ?? sources[0];
  const views = told.flatMap((line) => line.views ?? [])[0] ?? header.views;
  const media = facts.media ?? [];
  const sections = [
    ...told.flatMap(({ section }) => section ?? []),
    ...header.sections,
    ...splitTrail(facts.trail).toReversed(),
  ];
  return {
    title: headline.title,
    authors: firstOfEach(authors, ({ name }) => name),
    sections: sections.filter((name) => name !== ''),
    tags: [...new Set([...header.tags, ...tail.tags])],
    places: [...new Set(tail.places)],
    corrections: header.corrections,
    legacyUrls: findOldAddresses(facts.addresses),
    attachments: firstOfEach(
      [...tail.attachments, ...media.filter(isFile).map(offerFile)],
      ({ source: file }) => file,
    ),
    body: marked.blocks,
    notes: marked.notes,
    remarks: [
      ...remarks,
      ...remarkOnHead(blocks.slice(0, at)),
      ...media.filter((address) => !isFile(address)).map(describe.mediaLeft),
      ...(facts.hidden ?? []).map(describe.hiddenLeft),
      ...(facts.contents === true ? [describe.contentsLeft()] : []),
      ...findStruck([...marked.blocks, ...marked.notes.values()]).map(describe.wordsStruck),
    ],
    ...defined({ date, updated, source, summary: header.summary, legacyViews: views }),
  };
}

/** Above its headline a Word document has no frame of a page, but a letterhead, which no field holds. */
function remarkOnHead(blocks: readonly Block[]): string[] {
  const left = blocks
    .filter(isOfWord)
    .map((block) => textOf(block).replace(/\s+/g, ' '))
    .filter((text) => /[\p{L}\p{N}]/u.test(text) && readMetaLine(text) === undefined);
  return left.length === 0 ? [] : [describe.headLeft(left)];
}

function splitTrail(trail: readonly string[]): string[] {
  return trail.flatMap((names) => names.split(/\s*[›»>→|]\s*|\s\/\s/)).map((name) => name.trim());
}

/** Leaves out a headline that stands once more above the text, its day, and a copied summary that is also the first paragraph. */
function dropRepeated(blocks: readonly Block[], title: string): Block[] {
  return blocks.filter((block, index) => {
    if (index >= 3 || block.kind !== 'paragraph') return true;
    const next = blocks[index + 1];
    const isSummary = isCopied(block) && next !== undefined && textOf(next) === textOf(block);
    return !(isSummary || repeats(block, title) || isDayBadge(textOf(block)));
  });
}

function repeats(block: Paragraph, title: string): boolean {
  const isSetApart = block.level !== undefined || isWholly(block, 'bold') || isCopied(block);
  return isSetApart && collapseSpaces(textOf(block)) === collapseSpaces(title);
}
