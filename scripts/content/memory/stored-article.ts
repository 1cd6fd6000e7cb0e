import type { ContentPath, SiteDate, Url } from '../../text/brands.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
import { articleUrl } from '../addresses.ts';
import type { Article, Attachment, Author, Body, Correction, Photo, Reference, Section } from '../archive.ts';
import { defined } from '../defined.ts';
import type { Lookup } from '../links/destinations.ts';
import { describeLink, type SiteLink } from '../links/site-link.ts';

/** What is left out where it is empty. */
interface Lists extends Pick<
  Article,
  'authors' | 'photos' | 'tags' | 'places' | 'corrections' | 'attachments' | 'legacyUrls'
> {
  /** Files that the body leads to. */
  files: [target: string, attachment: Attachment][];
  /** What its links name, each once, and where that led. */
  lookups: [lookup: Lookup, answer: string][];
}

/** What few articles have. */
type Rare = Partial<Pick<Article, 'updated' | 'source' | 'withdrawn' | 'legacyViews'>>;

/**
 * What planning a site asks of each article, as short as it can be written: what is empty or follows from the rest is left out.
 */
export interface StoredArticle
  extends Partial<Lists>, Pick<Article, 'id' | 'title' | 'date' | 'fingerprints'> {
  /** Its slug. */
  section: string;
  hasSapo?: true;
  featured?: true;
  rare?: Rare;
}

/** What is asked for only where a page is made, or a link is broken. */
interface StoredText {
  summary: string;
  words: number;
  links: StoredLink[];
  /** Photos that the body shows: its target, the photo's place among the article's. */
  shown: [target: string, photo: number][];
}

/** The lookup is left out where it is the target, the answer where it is unknown. */
type StoredLink = [target: string, line: number, column: number, lookup?: Lookup | '', answer?: string];

/** Writes an article short; its text as bytes, which stay bytes until somebody asks for them. */
export function packArticle(
  article: Article,
  links: readonly SiteLink[],
): { stored: StoredArticle; text: Uint8Array } {
  const { id, title, date, section, summary, hasSapo, featured, body, fingerprints } = article;
  const { authors, photos, tags, places, corrections, attachments, legacyUrls } = article;
  const { updated, source, withdrawn, legacyViews } = article;
  const shown: StoredText['shown'] = [];
  const files: Lists['files'] = [];
  for (const [target, reference] of Object.entries(body.references)) {
    if (reference.kind === 'attachment') files.push([target, reference.attachment]);
    if (reference.kind !== 'photo') continue;
    shown.push([target, photos.findIndex(({ file }) => file === reference.photo.file)]);
  }
  const lookups = [...new Map(links.map(({ lookup, answer }) => [lookup, answer]))];
  const rare: Rare = defined({ updated, source, withdrawn, legacyViews });
  const lists = { authors, photos, tags, places, corrections, attachments, legacyUrls, files, lookups };
  const text: StoredText = { summary, words: body.words, links: links.map(packLink), shown };
  return {
    stored: {
      id,
      title,
      date,
      section: section.slug,
      fingerprints,
      ...(hasSapo ? { hasSapo } : {}),
      ...(featured ? { featured } : {}),
      ...withoutEmpty(lists),
      ...(Object.keys(rare).length > 0 ? { rare } : {}),
    },
    // Small buffers share their memory: 100,000 of them take 20 MB less than arrays of their own.
    text: Buffer.from(JSON.stringify(text)),
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

/** An article that was stored. Its text is read when it is asked for, so that a copy of all its fields would lack that. */
export class RememberedArticle implements Article {
  readonly id: string;
  readonly url: Url;
  readonly file: ContentPath;
  readonly title: string;
  readonly date: SiteDate;
  declare readonly updated?: SiteDate;
  readonly section: Section;
  readonly authors: readonly Author[];
  readonly hasSapo: boolean;
  readonly photos: readonly Photo[];
  readonly tags: readonly string[];
  readonly places: readonly string[];
  readonly corrections: readonly Correction[];
  declare readonly source?: NonNullable<Article['source']>;
  readonly attachments: readonly Attachment[];
  readonly filesInBody: readonly Attachment[];
  declare readonly withdrawn?: NonNullable<Article['withdrawn']>;
  declare readonly legacyViews?: number;
  readonly legacyUrls: readonly string[];
  readonly featured: boolean;
  readonly fingerprints: Article['fingerprints'];
  /** What its links name, each once, and where that led. */
  readonly lookups: Readonly<Lists['lookups']>;
  /** Files that the body leads to, as it writes them. */
  readonly files: Readonly<Lists['files']>;
  readonly #hash: string;
  readonly #text: Uint8Array;

  /**
   * @param text of the article, as `packArticle` wrote it
   * @param hash of the bytes of its file
   */
  constructor(
    stored: StoredArticle,
    text: Uint8Array,
    { file, hash, section }: { file: ContentPath; hash: string; section: Section },
  ) {
    this.id = stored.id;
    this.url = articleUrl(stored.id);
    this.file = file;
    this.title = stored.title;
    this.date = stored.date;
    this.section = section;
    this.authors = stored.authors ?? NONE;
    this.hasSapo = stored.hasSapo ?? false;
    this.photos = stored.photos ?? NONE;
    this.tags = stored.tags ?? NONE;
    this.places = stored.places ?? NONE;
    this.corrections = stored.corrections ?? NONE;
    this.attachments = stored.attachments ?? NONE;
    this.files = stored.files ?? NONE;
    this.filesInBody = stored.files?.map(([, attachment]) => attachment) ?? NONE;
    this.legacyUrls = stored.legacyUrls ?? NONE;
    this.featured = stored.featured ?? false;
    this.fingerprints = stored.fingerprints;
    this.lookups = stored.lookups ?? NONE;
    this.#hash = hash;
    this.#text = text;
    if (stored.rare !== undefined) Object.assign(this, stored.rare);
  }

  get summary(): string {
    return this.#read().summary;
  }

  get body(): Body {
    return {
      file: this.file,
      hash: this.#hash,
      words: this.#read().words,
      references: this.#findReferences(),
    };
  }

  /** Links of the body to pages of the site. */
  findLinks(): SiteLink[] {
    return this.#read().links.map((link) => unpackLink(link, this.file));
  }

  #read(): StoredText {
    if (lastRead?.bytes !== this.#text) {
      lastRead = { bytes: this.#text, text: JSON.parse(decodeUtf8(this.#text) ?? '') as StoredText };
    }
    return lastRead.text;
  }

  #findReferences(): Record<string, Reference> {
    const references: Record<string, Reference> = {};
    for (const [target, place] of this.#read().shown)
      references[target] = { kind: 'photo', photo: this.photos[place]! };
    for (const [target, attachment] of this.files) references[target] = { kind: 'attachment', attachment };
    for (const link of this.findLinks()) references[link.target] = describeLink(link);
    return references;
  }
}

/** The text that was read last: who makes a page asks for it several times, and of a whole archive all of them would fill memory. */
let lastRead: { bytes: Uint8Array; text: StoredText } | undefined;

const NONE: readonly never[] = [];

function unpackLink(
  [target, line, column, lookup = '', answer = '']: StoredLink,
  file: ContentPath,
): SiteLink {
  return { file, target, line, column, lookup: lookup === '' ? (target as Lookup) : lookup, answer };
}
