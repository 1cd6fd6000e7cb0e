import type { Author, Section, Site } from '../../content/archive.ts';
import { describe } from '../../content/messages.ts';
import { UsageError } from '../../content/usage-error.ts';
import { chooseAuthor } from '../../import/new/choose-author.ts';
import { findSection } from '../../import/find-section.ts';
import type { KnownAuthors } from '../../import/new/known-authors.ts';
import { describeNew } from '../../import/new/new-article-messages.ts';
import { findNearest } from '../../text/nearest.ts';
import { cleanText, collapseSpaces } from '../../text/normalize.ts';
import { slugify } from '../../text/slug.ts';
import { type Asker, openAsker } from './asker.ts';
import { askAuthor, askSection, askTitle } from './new-questions.ts';

/** What a new article is about, and who writes it. */
export interface Wish {
  title: string;
  section: Section;
  author: Author;
}

/**
 * What the command line says; what it leaves out is asked at the terminal.
 * @throws UsageError when something is missing and there is no terminal, or a section is none of the site's
 * @throws AskingStopped when the person leaves
 */
export async function completeWish(
  given: { title: string; section: string | undefined; author: string | undefined },
  { site: { sections }, authors }: { site: Site; authors: KnownAuthors },
): Promise<Wish> {
  const title = readTitle(given.title);
  const section = readSection(given.section, sections);
  const author = readAuthor(given.author, authors);
  if (title !== undefined && section !== undefined && author !== undefined) return { title, section, author };
  const asker = openAsker();
  if (asker === undefined) {
    const missing = [
      ...(title === undefined ? [describeNew.titleMissing()] : []),
      ...(section === undefined ? [describeNew.sectionMissing(sections.map((one) => one.title))] : []),
      ...(author === undefined ? [describeNew.authorMissing(authors.list[0]?.name)] : []),
    ];
    throw new UsageError(missing.join('\n'));
  }
  try {
    return await ask({ title, section, author }, asker, { sections, authors });
  } finally {
    asker.close();
  }
}

async function ask(
  known: { [Field in keyof Wish]: Wish[Field] | undefined },
  asker: Asker,
  { sections, authors }: { sections: readonly Section[]; authors: KnownAuthors },
): Promise<Wish> {
  const title = known.title ?? cleanTitle(await askTitle(asker));
  const section = known.section ?? (await askSection(asker, sections));
  return { title, section, author: known.author ?? (await askAuthor(asker, authors)) };
}

function readTitle(words: string): string | undefined {
  const title = cleanTitle(words);
  if (title === '') return undefined;
  if (slugify(title) === '') throw new UsageError(describeNew.titleWordless(title));
  return title;
}

function cleanTitle(words: string): string {
  return collapseSpaces(cleanText(words));
}

function readSection(words: string | undefined, sections: readonly Section[]): Section | undefined {
  const name = collapseSpaces(words ?? '');
  if (name === '') return undefined;
  const found = findSection([name], sections);
  if (found !== undefined) return found;
  const titles = sections.map(({ title }) => title);
  throw new UsageError(describe.sectionUnknown(name, findNearest(name, titles), titles));
}

function readAuthor(words: string | undefined, known: KnownAuthors): Author | undefined {
  const choice = chooseAuthor(cleanText(words ?? ''), known);
  if (choice === undefined) return undefined;
  if ('author' in choice) return choice.author;
  if ('shared' in choice)
    throw new UsageError(describeNew.authorShared(choice.shared[0]?.name ?? '', choice.shared));
  const { unknown, nearest } = choice;
  process.stderr.write(`${describeNew.authorNew(unknown.name, nearest)}\n`);
  return unknown;
}
