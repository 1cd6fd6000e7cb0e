import { defined } from '../../content/defined.ts';
import type { Section } from '../../content/archive.ts';
import { type Block, type Picture, textOf } from '../page/block.ts';
import { createNames } from './file-names.ts';
import { findSection } from '../find-section.ts';
import { findSlips } from '../recognise/find-slips.ts';
import type { ImportedArticle } from '../recognise/imported-article.ts';
import { describe } from '../messages.ts';
import type { NeighbourFiles } from './neighbour-files.ts';
import { createFilePlacer, type PlacedFile } from './place-files.ts';
import { placePictures } from './place-pictures.ts';
import { writeFrontMatter } from './write-front-matter.ts';
import { writeMarkdown } from './write-markdown.ts';

/** An article ready to be saved. */
export interface MadeArticle {
  /** Front-matter and body. */
  text: string;
  body: string;
  /** What stands beside the article; a file without bytes is named but not at hand. */
  files: readonly PlacedFile[];
  /** Why it is a draft; empty for an article that can go out. */
  missing: readonly string[];
  remarks: readonly string[];
}

/** Names an article's files and writes its text. */
export async function makeArticle(
  article: ImportedArticle,
  {
    neighbours,
    sections,
    base,
  }: { neighbours: NeighbourFiles; sections: readonly Section[]; base: string | undefined },
): Promise<MadeArticle> {
  const names = createNames();
  const pictures = article.body.filter((block): block is Picture => block.kind === 'picture');
  const { placed, remarks } = await placePictures(pictures, { neighbours, title: article.title, names });
  const placer = createFilePlacer(neighbours, names, base);
  const attachments = article.attachments.flatMap((file) => placer.attach(file) ?? []);
  const body = writeMarkdown(article.body, article.notes, {
    nameOf: (picture) => placed.get(picture)?.name,
    linkTo: placer.linkTo,
  });
  const images = [...placed.values()];
  const section = findSection(article.sections, sections);
  const files: PlacedFile[] = [...images, ...placer.files];
  const missing = findMissing(article, section, files);
  const text = writeFrontMatter({
    ...article,
    section: section?.slug,
    images: images.map(({ name, caption, alt, credit }) => ({
      src: name,
      ...defined({ caption, alt, credit }),
    })),
    attachments,
    draftReasons: missing,
  });
  return {
    text: `${text}\n${body}${body === '' ? '' : '\n'}`,
    body,
    files,
    missing,
    remarks: [...article.remarks, ...remarks, ...placer.remarks, ...remarkOn(article)],
  };
}

function findMissing(
  article: ImportedArticle,
  section: Section | undefined,
  files: readonly PlacedFile[],
): string[] {
  const absent = files.filter(({ bytes }) => bytes === undefined).map(({ name }) => name);
  return [
    ...(article.date === undefined ? [describe.missingDate()] : []),
    ...(article.authors.length === 0 && article.source === undefined ? [describe.missingAuthor()] : []),
    ...(section === undefined ? [describe.missingSection()] : []),
    ...(absent.length === 0 ? [] : [describe.missingFiles(absent)]),
  ];
}

function remarkOn({ title, summary, body, notes }: ImportedArticle): string[] {
  const texts = [
    summary ?? '',
    ...body.map(textOf),
    ...body.map(captionOf),
    ...[...notes.values()].map(textOf),
  ];
  const merged = body.some((block) => block.kind === 'table' && block.merged);
  return [
    ...(/\p{Ll}/u.test(title) ? [] : [describe.titleInCapitals()]),
    ...(summary === undefined ? [describe.summaryMissing()] : []),
    ...(merged ? [describe.cellsMerged()] : []),
    ...findSlips(texts.join('\n')),
  ];
}

function captionOf(block: Block): string {
  return block.kind === 'picture' && block.caption !== undefined ? textOf(block.caption) : '';
}
