import type { ContentPath, SiteDate, Url } from '../text/brands.ts';

/** Everything that the checked content says; the input of `planSite`. */
export interface Archive {
  site: Site;
  /** Articles that are out, oldest first (by date, then by id). */
  articles: readonly Article[];
  /** Free-standing pages of `content/pages/`. */
  pages: readonly StaticPage[];
  /** `authors.yaml`: what is known of authors beyond their articles, and how namesakes are told apart. */
  people: readonly Person[];
  /** `places.yaml`: names and levels of places, and when they changed. */
  places: readonly PlaceRecord[];
  /** `abbreviations.yaml`: what readers may type for short when they search. */
  abbreviations: readonly { short: string; long: string }[];
}

export interface Site {
  title: string;
  organisation?: string;
  /** Scheme and host without a trailing slash: `https://example.gov.vn`. */
  url: string;
  language: string;
  timeZone: string;
  description?: string;
  /** One line that the frame shows above the masthead, for example that the articles are samples. */
  notice?: string;
  contact: { address?: string; phone?: string; email?: string };
  /** Lines at the foot of every page: who answers for it, its licence, how to name it as a source. */
  imprint: readonly string[];
  sections: readonly Section[];
  /** "Liên kết web", under the names of their groups on the page that lists them all. */
  links: readonly { title: string; url: string; group?: string }[];
  /** Visits counted by an earlier system. */
  legacyVisits?: { count: number; asOf?: SiteDate };
  /** What readers see of the edits of articles: their days and notes, or the changed words as well; nothing by default. */
  history?: 'dates' | 'full';
  /** "Bản đồ hành chính": the province that is marked. */
  map?: { province?: string; title?: string; caption?: string };
}

export interface Section {
  slug: string;
  title: string;
  description?: string;
  url: Url;
  /** Addresses of sections, here or in an earlier system, that must lead to this one. */
  legacyUrls?: readonly string[];
}

export interface Author {
  name: string;
  unit?: string;
}

/** An author of whom `authors.yaml` says more. */
export interface Person {
  name: string;
  /** Articles that name one of these units are this person's; without units, all that no namesake claims. */
  units: readonly string[];
  /** One sentence for the author's page. */
  about?: string;
}

/** A place as it was called for a time. */
export interface PlaceRecord {
  name: string;
  /** `xã`, `phường`, `huyện`, `tỉnh`, … */
  kind?: string;
  /** The place it belonged to: `huyện Điện Biên`. */
  within?: string;
  /** First and last day of this name and kind. */
  from?: SiteDate;
  until?: SiteDate;
  /** What took its place: `xã Nà Tấu`. */
  successors: readonly string[];
}

export interface Article {
  /** `2021/08/slug`: the address without outer slashes, and the key of its read count. */
  id: string;
  url: Url;
  file: ContentPath;
  title: string;
  date: SiteDate;
  updated?: SiteDate;
  section: Section;
  authors: readonly Author[];
  /** Plain text: the sapo, else the first paragraph of the body. */
  summary: string;
  /** Whether the summary was written by an editor: only then does the article page show it as a sapo. */
  hasSapo: boolean;
  /** The first is the cover. */
  photos: readonly Photo[];
  tags: readonly string[];
  places: readonly string[];
  corrections: readonly Correction[];
  source?: { name: string; url?: string };
  attachments: readonly Attachment[];
  /** Files that the body leads to. */
  filesInBody: readonly Attachment[];
  withdrawn?: { date: SiteDate; reason: string };
  legacyViews?: number;
  legacyUrls: readonly string[];
  featured: boolean;
  body: Body;
  /** Hashes that change with what the article's page, and what a list's entry of it, shows. */
  fingerprints: { page: string; card: string };
}

export interface Correction {
  date: SiteDate;
  text: string;
}

/** A page of `content/pages/`, shown at `/<slug>/`. */
export interface StaticPage {
  url: Url;
  file: ContentPath;
  title: string;
  summary?: string;
  /** Addresses in an earlier system that must lead here. */
  legacyUrls?: readonly string[];
  body: Body;
}

/** Where a body's Markdown stands, and what its local references mean; the text itself is read when it is rendered. */
export interface Body {
  file: ContentPath;
  /** First 16 bytes of SHA-256, in hex, of the bytes of its file. */
  hash: string;
  words: number;
  /** By the `href` or `src` exactly as the body writes it. */
  references: Readonly<Record<string, Reference>>;
}

export type Reference =
  | { kind: 'page'; url: Url }
  /** The target exists but is not out yet: the words stay, the link does not. */
  | { kind: 'unpublished' }
  | { kind: 'attachment'; attachment: Attachment }
  | { kind: 'photo'; photo: Photo };

/** A photo that was found and decoded; sizes are in pixels after EXIF orientation. */
export interface Photo {
  file: ContentPath;
  /** First 16 bytes of SHA-256 of the file, in hex. */
  hash: string;
  width: number;
  height: number;
  /** Index into the palette of 32 placeholder colours. */
  colour: number;
  alt?: string;
  caption?: string;
  credit?: string;
  /** Whether the body shows it; one that it doesn't show follows the text as a gallery. */
  inBody: boolean;
}

export interface Attachment {
  file: ContentPath;
  /** The address under which it is copied, with a hash in its name: `/tep/bao-cao-1a2b3c4d.pdf`. */
  url: Url;
  title: string;
  /** Shown to readers: `PDF`, `Word`, `Excel`, … */
  kind: string;
  bytes: number;
}
