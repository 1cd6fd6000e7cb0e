import { slugify } from '../text/slug.ts';
import { createCorpusBody, createSentences, type Sentences } from './corpus-body.ts';
import { FAMILY_NAMES, GIVEN_NAMES, MIDDLE_NAMES, PEOPLE, SECTIONS, THINGS, UNITS } from './corpus-words.ts';
import { createRandom, type Random } from './random.ts';

/** An article's file: its path below `articles/` and its Markdown with front-matter. */
export interface CorpusFile {
  path: string;
  text: string;
}

interface Writer {
  name: string;
  unit: string;
}

// Moved by +7 hours, so that the UTC getters give Việt Nam time.
const FIRST = Date.UTC(2008, 0, 1);
const LAST = Date.UTC(2025, 11, 28);

/**
 * Makes so many sample articles, oldest first, spread evenly over 2008–2025: a title, a sapo, an author with a unit, a
 * section of `SECTIONS`, three tags, 400 to 900 words with headings, lists, tables, quotes and links. Everything in them is
 * invented. The same count and seed give the same bytes.
 */
export function* generateArticles(count: number, seed = 20250101): Generator<CorpusFile> {
  const random = createRandom(seed);
  const sentences = createSentences(random);
  const writers = makeWriters(random);
  const tags = makeTags(sentences);
  for (let index = 0; index < count; index += 1) {
    const time = new Date(FIRST + ((LAST - FIRST) * (index + random.integer(0, 999) / 1000)) / count);
    const title = sentences.title();
    const month = time.toISOString().slice(0, 7).replace('-', '/');
    yield {
      path: `${month}/${slugify(title)}-${index}.md`,
      text: `${makeFrontMatter(title, time, { random, sentences, writers, tags })}\n${createCorpusBody(random, sentences)}\n`,
    };
  }
}

interface Parts {
  random: Random;
  sentences: Sentences;
  writers: readonly Writer[];
  tags: readonly string[];
}

function makeFrontMatter(title: string, time: Date, { random, sentences, writers, tags }: Parts): string {
  const writer = random.pick(writers);
  const chosen = new Set<string>();
  while (chosen.size < 3) chosen.add(random.pick(tags));
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    `date: ${time.toISOString().slice(0, 16)}:00+07:00`,
    'author:',
    `  name: ${JSON.stringify(writer.name)}`,
    `  unit: ${JSON.stringify(writer.unit)}`,
    `section: ${JSON.stringify(random.pick(SECTIONS).title)}`,
    'tags:',
    ...[...chosen].map((tag) => `  - ${JSON.stringify(tag)}`),
    `summary: ${JSON.stringify(`${sentences.plain()}. ${sentences.plain()}.`)}`,
    '---',
    '',
  ].join('\n');
}

function makeWriters(random: Random): Writer[] {
  const names = new Set<string>();
  while (names.size < 200)
    names.add(`${random.pick(FAMILY_NAMES)} ${random.pick(MIDDLE_NAMES)} ${random.pick(GIVEN_NAMES)}`);
  return [...names].map((name) => ({ name, unit: random.pick(UNITS) }));
}

function makeTags(sentences: Sentences): string[] {
  const tags = new Set<string>([...THINGS, ...PEOPLE]);
  while (tags.size < 300) tags.add(sentences.place());
  return [...tags];
}
