import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Site } from '../content/archive.ts';
import type { ContentPath } from '../text/brands.ts';
import { findPiledMarks } from '../text/piled-marks.ts';
import { addOldAddresses } from './add-old-addresses.ts';
import { findPlace } from './article-place.ts';
import { textOfRuns } from './page/block.ts';
import type { KnownArticle, KnownArticles } from './known-articles.ts';
import { type MadeArticle, makeArticle } from './write/make-article.ts';
import { runsIn } from './page/map-runs.ts';
import { describe } from './messages.ts';
import { openNeighbours } from './write/neighbour-files.ts';
import { readPage } from './read-page.ts';
import { recogniseArticle } from './recognise/recognise-article.ts';
import type { Page, PageRepair } from './page/page.ts';
import { repairPage } from './page/repair-page.ts';
import { saveArticle, SaveError } from './write/save-article.ts';

/** What became of a source file. */
export type Outcome =
  | { kind: 'refused'; reason: string }
  /** Written, or, in a dry run, what would be; `file` is the path from the content folder. */
  | { kind: 'imported'; file: string; made: MadeArticle; repairs: readonly PageRepair[] }
  /** The article is there already; `added` are the addresses that it did not know. */
  | {
      kind: 'joined';
      file: string;
      added: readonly string[];
      made: MadeArticle;
      repairs: readonly PageRepair[];
    };

export interface ImportOptions {
  contentDir: string;
  site: Pick<Site, 'sections' | 'timeZone'>;
  known: KnownArticles;
  /** Files written in this run, which even `force` does not write twice. */
  written: Set<string>;
  dryRun: boolean;
  /** Whether articles that are there already are replaced. */
  force: boolean;
}

/**
 * Makes an article of an old page, a saved HTML page or a Word document. Never throws for what the file holds.
 * @throws Error when the content folder cannot be written
 */
export async function importFile(source: string, options: ImportOptions): Promise<Outcome> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(source);
  } catch (error) {
    return { kind: 'refused', reason: describe.fileUnreadable((error as NodeJS.ErrnoException).code ?? '') };
  }
  try {
    return await importBytes(bytes, source, options);
  } catch (error) {
    if (error instanceof SaveError) return { kind: 'refused', reason: error.message };
    if (error instanceof RangeError) return { kind: 'refused', reason: describe.pageTooDeep() };
    throw error;
  }
}

async function importBytes(bytes: Buffer, source: string, options: ImportOptions): Promise<Outcome> {
  const read = await readPage(bytes, basename(source));
  if ('refused' in read) return { kind: 'refused', reason: read.refused };
  if (hasPiledMarks(read)) return { kind: 'refused', reason: describe.marksPiled() };
  const { page, repairs } = repairPage(read);
  const article = recogniseArticle(page, options.site.timeZone);
  if ('refused' in article) return { kind: 'refused', reason: article.refused };
  const neighbours = openNeighbours(source);
  const { sections } = options.site;
  const { title, date, legacyUrls: addresses } = article;
  const draft = await makeArticle(article, { neighbours, sections, base: page.facts.base });
  const same = options.known.findSame({ title, date, addresses, body: draft.body });
  const replaces = same !== undefined && options.force && !options.written.has(same.file);
  if (same !== undefined && !replaces)
    return { kind: 'joined', ...join(same, addresses, options), made: draft, repairs };

  const legacyUrls = [...new Set([...(same?.addresses ?? []), ...addresses])];
  const made =
    same === undefined
      ? draft
      : await makeArticle({ ...article, legacyUrls }, { neighbours, sections, base: page.facts.base });
  const isKnown = article.authors.length > 0 || article.source !== undefined;
  const file =
    same?.file ?? findPlace({ title, date, isKnown, hasFiles: made.files.length > 0 }, options.known.has);
  if (!options.dryRun)
    saveArticle(options.contentDir, { file, text: made.text, files: made.files, force: replaces });
  options.written.add(file);
  options.known.add({
    file: file as ContentPath,
    title,
    date,
    addresses: legacyUrls,
    readText: () => made.text,
  });
  return { kind: 'imported', file, made, repairs };
}

/** Whether a letter bears a pile of marks, which the markup of its source may hide. */
function hasPiledMarks({ blocks, notes, facts }: Page): boolean {
  const texts = [
    facts.title ?? '',
    ...facts.trail,
    ...runsIn([...blocks, ...notes.values()]).map(textOfRuns),
    ...blocks.map((block) => (block.kind === 'picture' ? (block.alt ?? '') : '')),
  ];
  return texts.some((text) => findPiledMarks(text) !== undefined);
}

/** Gives an article that is there already the addresses under which it was found again. */
function join(
  same: KnownArticle,
  addresses: readonly string[],
  options: ImportOptions,
): { file: string; added: string[] } {
  const added = addresses.filter((address) => !same.addresses.includes(address));
  const text = addOldAddresses(same.readText(), added);
  if (added.length > 0) {
    if (!options.dryRun) saveArticle(options.contentDir, { file: same.file, text, files: [], force: true });
    options.known.add({ ...same, addresses: [...same.addresses, ...added], readText: () => text });
  }
  return { file: same.file, added };
}
