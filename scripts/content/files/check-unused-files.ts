import { posix } from 'node:path';
import type { ContentPath } from '../../text/brands.ts';
import type { Archive, Reference } from '../archive.ts';
import { type ContentFolder, isMarkdown, isReadme } from '../disk/content-folder.ts';
import { groupBy } from '../group-by.ts';
import { makeWarning, type Problem } from '../problem.ts';
import { readSource, type Source } from '../disk/read-source.ts';
import { ATTACHMENT_EXTENSIONS } from './attachment.ts';
import { describeUnused } from './unused-messages.ts';

/** Files at the top of the content folder that something reads. */
const KNOWN = /^(?:(?:site|places|authors|abbreviations)\.yaml|tu-rieng\.txt)$/;
const PHOTO = /\.(?:jpe?g|jpe|jfif|png|webp|avif|heic|heif|gif|tiff?|bmp|svg)$/i;
const WORD = /\.docx?$/i;
/** A text that was meant to be an article, by its name. */
const TEXT = /(?:^|\/)[^.]+$|\.(?:markdown|mdown|mkd|mdx|text|md\.txt)$/i;

/**
 * Warnings about files that nothing reads: a photo that no article shows, an article whose name is none. Names that stand
 * in a text beside or above the file count, so that drafts keep theirs.
 */
export function checkUnusedFiles(folder: ContentFolder, archive: Archive): Problem[] {
  const used = findUsed(archive);
  const isNamed = createNameSearch(folder);
  return [...folder.files.keys(), ...folder.outside]
    .filter((file) => !isRead(file) && !used.has(file) && !isNamed(file))
    .map((file) => {
      const message = folder.outside.has(file) ? describeUnused.link() : explain(file);
      return makeWarning(file, 'file-unused', message);
    });
}

function isRead(file: ContentPath): boolean {
  if (isReadme(file)) return true;
  return /^(?:articles|pages)\//.test(file) ? isMarkdown(file) : KNOWN.test(file);
}

function findUsed({ articles, pages }: Archive): ReadonlySet<ContentPath> {
  const used = new Set<ContentPath>();
  const note = (reference: Reference) => {
    if (reference.kind === 'attachment') used.add(reference.attachment.file);
    if (reference.kind === 'photo') used.add(reference.photo.file);
  };
  for (const { photos, attachments } of articles)
    for (const { file } of [...photos, ...attachments]) used.add(file);
  for (const { body } of [...articles, ...pages]) Object.values(body.references).forEach(note);
  return used;
}

/** Makes the function that tells whether another text beside or above a file holds its name; each text is read once at most. */
function createNameSearch(folder: ContentFolder): (file: ContentPath) => boolean {
  const texts = [...folder.files.keys()].filter(isMarkdown);
  const textsOf = groupBy(texts, (file) => posix.dirname(file));
  const sources = new Map<string, (Source | Problem)[]>();
  const readTexts = (parent: string) => {
    const known = sources.get(parent) ?? (textsOf.get(parent) ?? []).map((text) => readSource(folder, text));
    sources.set(parent, known);
    return known;
  };
  return (file) => {
    const name = posix.basename(file);
    const isNamed = (source: Source | Problem) =>
      source.file !== file &&
      ('code' in source || source.text.includes(name) || source.text.includes(encodeURI(name)));
    for (let parent = posix.dirname(file); parent !== '.'; parent = posix.dirname(parent))
      if (readTexts(parent).some(isNamed)) return true;
    return false;
  };
}

function explain(file: ContentPath): string {
  const name = posix.basename(file);
  if (!/^(?:articles|pages)\//.test(file)) return describeUnused.misplaced(isMarkdown(file));
  if (PHOTO.test(file)) return describeUnused.photo(name);
  if (TEXT.test(file)) return describeUnused.text();
  if (WORD.test(file)) return describeUnused.word(name);
  return ATTACHMENT_EXTENSIONS.includes(posix.extname(name).slice(1).toLowerCase())
    ? describeUnused.attachment(name)
    : describeUnused.unsupported(ATTACHMENT_EXTENSIONS);
}
