import { slugify } from '../text/slug.ts';
import { createCorpusBody, createSentences, type Sentences } from './corpus-body.ts';
import { FAMILY_NAMES, GIVEN_NAMES, MIDDLE_NAMES, PEOPLE, SECTIONS, THINGS, UNITS } from './corpus-words.ts';
import { createRandom, type Random } from './random.ts';

/** An invented article. */
export interface CorpusArticle {
  title: string;
  /** `2021-08-26T18:14:00+07:00`. */
  date: string;
  author: { name: string; unit: string };
  section: { slug: string; title: string };
  tags: readonly string[];
  summary: string;
  /** Markdown. */
  body: string;
}

/** An article's file: its path below `articles/` and its Markdown with front-matter. */
export interface CorpusFile {
  path: string;
  text: string;
}

// Moved by +7 hours, so that the UTC getters give Việt Nam time.
const FIRST = Date.UTC(2008, 0, 1);
const LAST = Date.UTC(2025, 11, 28);

/**
 * Makes so many articles, oldest first, spread evenly over 2008–2025: a title, a sapo, an author with a unit, a section of
 * `SECTIONS`, three tags, 400 to 900 words with headings, lists, tables, quotes and links. The same count and seed give the
 * same articles.
 */
export function* inventArticles(count: number, seed = 20250101): Generator<CorpusArticle> {
  const random = createRandom(seed);
  const sentences = createSentences(random);
  const writers = makeWriters(random);
  const tags = makeTags(sentences);
  for (let index = 0; index < count; index += 1) {
    const time = new Date(FIRST + ((LAST - FIRST) * (index + random.integer(0, 999) / 1000)) / count);
    const chosen = new Set<string>();
    while (chosen.size < 3) chosen.add(random.pick(tags));
    yield {
      title: sentences.title(),
      date: `${time.toISOString().slice(0, 16)}:00+07:00`,
      author: random.pick(writers),
      section: random.pick(SECTIONS),
      tags: [...chosen],
      summary: `${sentences.plain()}. ${sentences.plain()}.`,
      body: createCorpusBody(random, sentences),
    };
  }
}

/** The same articles as files. */
export function* generateArticles(count: number, seed?: number): Generator<CorpusFile> {
  let index = 0;
  for (const article of inventArticles(count, seed)) {
    yield { path: `${nameArticle(article, index)}.md`, text: formatArticle(article) };
    index += 1;
  }
}

/** `2021/08/slug-7`, different for each article of a corpus. */
export function nameArticle({ title, date }: CorpusArticle, index: number): string {
  return `${date.slice(0, 7).replace('-', '/')}/${slugify(title)}-${index}`;
}

function formatArticle({ title, date, author, section, tags, summary, body }: CorpusArticle): string {
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    `date: ${date}`,
    'author:',
    `  name: ${JSON.stringify(author.name)}`,
    `  unit: ${JSON.stringify(author.unit)}`,
    `section: ${JSON.stringify(section.title)}`,
    'tags:',
    ...tags.map((tag) => `  - ${JSON.stringify(tag)}`),
    `summary: ${JSON.stringify(summary)}`,
    '---',
    '',
    body,
    '',
  ].join('\n');
}

function makeWriters(random: Random): CorpusArticle['author'][] {
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
