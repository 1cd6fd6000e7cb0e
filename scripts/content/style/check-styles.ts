import { type ContentPath, toContentPath } from '../../text/brands.ts';
import { checkStyle, type Style } from './check-style.ts';
import { type ContentFolder, findArticles, findPages, standsAt } from '../disk/content-folder.ts';
import { type FileMemory, openMemories } from '../memory/file-memory.ts';
import { makeWarning, type Problem } from '../problem.ts';
import { decodeSource, readSource } from '../disk/read-source.ts';
import { describeStyle } from './style-messages.ts';

/** A site's own words: names and terms that are no Vietnamese syllables, one or more a line; `#` begins a remark. */
const WORD_LIST = toContentPath('tu-rieng.txt');

/**
 * Warnings about the style of every article and page, and about a word list that cannot be read; what was found in an untouched file
 * is remembered.
 */
export function checkStyles(
  folder: ContentFolder,
  { cacheDir, codeVersion }: { cacheDir: string; codeVersion: string },
): Problem[] {
  const memory = openMemories(cacheDir)<Style>('style', codeVersion);
  const { words, problems } = readWordList(folder);
  for (const file of [...findArticles(folder), ...findPages(folder)]) {
    const style = folder.files.has(file) ? recallStyle(memory, folder, file) : undefined;
    if (style !== undefined) problems.push(...style.problems, ...reportWords(file, style, words));
  }
  memory.save();
  return problems;
}

/** What cannot be read is told by the check of the content itself. */
function recallStyle(memory: FileMemory<Style>, folder: ContentFolder, file: ContentPath): Style | undefined {
  try {
    const known = memory.recall(folder, file);
    if ('value' in known) return known.value;
    const source = decodeSource(file, known.bytes, known.hash);
    const style = 'code' in source ? { problems: [], unknownWords: [] } : checkStyle(source);
    known.keep(style);
    return style;
  } catch {
    return undefined;
  }
}

function readWordList(folder: ContentFolder): { words: ReadonlySet<string>; problems: Problem[] } {
  if (!standsAt(folder, WORD_LIST)) return { words: new Set(), problems: [] };
  const source = readSource(folder, WORD_LIST);
  if ('code' in source) return { words: new Set(), problems: [{ ...source, severity: 'warning' }] };
  const text = source.text.replace(/#.*$/gm, '').toLowerCase();
  return { words: new Set(text.match(/[\p{L}\p{M}]+/gu)), problems: [] };
}

function reportWords(file: ContentPath, { unknownWords }: Style, own: ReadonlySet<string>): Problem[] {
  const unknown = unknownWords.filter(({ word }) => !own.has(word.toLowerCase()));
  const [first] = unknown;
  if (first === undefined) return [];
  const message = describeStyle.wordUnknown(
    unknown.map(({ word }) => word),
    WORD_LIST,
  );
  return [makeWarning(file, 'word-unknown', message, first)];
}
