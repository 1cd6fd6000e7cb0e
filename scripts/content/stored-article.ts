import type { ContentPath } from '../text/brands.ts';
import { articleUrl } from './addresses.ts';
import type { Article, Attachment, Reference, Section } from './archive.ts';
import { defined } from './defined.ts';
import type { Lookup } from './destinations.ts';
import { describeLink, type SiteLink } from './site-link.ts';

/** What is left out where it is empty. */
interface Lists extends Pick<
  Article,
  'authors' | 'photos' | 'tags' | 'places' | 'corrections' | 'attachments' | 'legacyUrls'
> {
  links: StoredLink[];
  /** Photos that the body shows: its target, the photo's place among the article's. */
  shown: [target: string, photo: number][];
  /** Files that the body leads to. */
  files: [target: string, attachment: Attachment][];
}

/** What few articles have. */
type Rare = Partial<Pick<Article, 'updated' | 'source' | 'withdrawn' | 'legacyViews'>>;

/** An article with everything that it refers to, as short as it can be written: what is empty or follows from the rest is left out. */
export interface StoredArticle
  extends Partial<Lists>, Pick<Article, 'id' | 'title' | 'date' | 'summary' | 'fingerprints'> {
  /** Its slug. */
  section: string;
  words: number;
  hasSapo?: true;
  featured?: true;
  rare?: Rare;
}

/** The lookup is left out where it is the target, the answer where it is unknown. */
type StoredLink = [target: string, line: number, column: number, lookup?: Lookup | '', answer?: string];

/** Writes an article short. */
export function packArticle(article: Article, links: readonly SiteLink[]): StoredArticle {
  const { id, title, date, section, summary, hasSapo, featured, body, fingerprints } = article;
  const { authors, photos, tags, places, corrections, attachments, legacyUrls } = article;
  const { updated, source, withdrawn, legacyViews } = article;
  const shown: Lists['shown'] = [];
  const files: Lists['files'] = [];
  for (const [target, reference] of Object.entries(body.references)) {
    if (reference.kind === 'attachment') files.push([target, reference.attachment]);
    if (reference.kind !== 'photo') continue;
    shown.push([target, photos.findIndex(({ file }) => file === reference.photo.file)]);
  }
  const rare: Rare = defined({ updated, source, withdrawn, legacyViews });
  const lists = { authors, photos, tags, places, corrections, attachments, legacyUrls };
  return {
    id,
    title,
    date,
    section: section.slug,
    summary,
    words: body.words,
    fingerprints,
    ...(hasSapo ? { hasSapo } : {}),
    ...(featured ? { featured } : {}),
    ...withoutEmpty({ ...lists, links: links.map(packLink), shown, files }),
    ...(Object.keys(rare).length > 0 ? { rare } : {}),
  };
}

function withoutEmpty(lists: Lists): Partial<Lists> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

function packLink({ target, line, column, lookup, answer }: SiteLink): StoredLink {
  const link: StoredLink = [target, line, column];
  if (lookup !== target || answer !== '') link.push(lookup === target ? '' : lookup);
  if (answer !== '') link.push(answer);
  return link;
}

/** The article that was stored, and its links. */
export function unpackArticle(
  stored: StoredArticle,
  { file, hash, sections }: { file: ContentPath; hash: string; sections: ReadonlyMap<string, Section> },
): { article: Article; links: SiteLink[] } {
  const { id, title, date, section, summary, words, fingerprints, rare } = stored;
  const { photos = NONE, shown = NONE, files = NONE } = stored;
  const links = (stored.links ?? NONE).map((link) => unpackLink(link, file));
  const references: Record<string, Reference> = {};
  for (const [target, place] of shown) references[target] = { kind: 'photo', photo: photos[place]! };
  for (const [target, attachment] of files) references[target] = { kind: 'attachment', attachment };
  for (const link of links) references[link.target] = describeLink(link);
  const article: Article = {
    id,
    url: articleUrl(id),
    file,
    title,
    date,
    section: sections.get(section)!,
    authors: stored.authors ?? NONE,
    summary,
    hasSapo: stored.hasSapo ?? false,
    photos,
    tags: stored.tags ?? NONE,
    places: stored.places ?? NONE,
    corrections: stored.corrections ?? NONE,
    attachments: stored.attachments ?? NONE,
    legacyUrls: stored.legacyUrls ?? NONE,
    featured: stored.featured ?? false,
    body: { file, hash, words, references },
    fingerprints,
  };
  return { article: rare === undefined ? article : { ...article, ...rare }, links };
}

const NONE: readonly never[] = [];

function unpackLink(
  [target, line, column, lookup = '', answer = '']: StoredLink,
  file: ContentPath,
): SiteLink {
  return { file, target, line, column, lookup: lookup === '' ? (target as Lookup) : lookup, answer };
}
