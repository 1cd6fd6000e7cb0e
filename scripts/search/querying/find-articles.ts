import { fold, sameNameKey } from '../../text/fold.ts';
import type { SearchIndex } from './joined-index.ts';
import { hashAuthor, type Term } from '../format/term.ts';
import { hasMarks } from '../format/word-form.ts';
import { AUTHORS_FILE } from '../format/word-list.ts';

/** The numbers of the articles of a pair, a beginning or a filter. */
export async function findArticles(index: SearchIndex, term: Term): Promise<Uint32Array> {
  return (await index.findPlain(term)).articles;
}

/** Authors of whom a part of the name was given are the most frequent so many. */
const MOST_NAMESAKES = 20;

/**
 * The numbers of an author's articles. Where nobody has the name, those of all authors whose names hold it, from the beginning of
 * a word on: `Mẫu` finds Phan Văn Mẫu. As everywhere marks count if there are any.
 */
export async function findByAuthor(index: SearchIndex, name: string): Promise<Uint32Array> {
  const articles = await findArticles(index, hashAuthor(name));
  if (articles.length > 0) return articles;
  const isMarked = hasMarks(name);
  // In one piece a vowel with its tone does not begin with the vowel.
  const keyOf = (text: string) => sameNameKey(isMarked ? text : fold(text)).normalize('NFC');
  const wanted = ` ${keyOf(name)}`;
  const known = await index.findTexts(AUTHORS_FILE);
  const meant = known.filter(([author]) => ` ${keyOf(author)}`.includes(wanted));
  const lists = await Promise.all(
    meant.slice(0, MOST_NAMESAKES).map(([author]) => findArticles(index, hashAuthor(author))),
  );
  return Uint32Array.from(new Set(lists.flatMap((list) => [...list])));
}
