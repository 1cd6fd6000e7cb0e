import type { Body } from '../content/archive.ts';

/** What a body's Markdown needs beyond its own text. */
export interface BodyContext {
  /** What the body's links and images mean, by target as written. */
  references: Body['references'];
  /** Scheme and host of the site; links to other hosts are marked. */
  siteUrl: string;
  /** Whether the body's first photo is the page's first, and so is fetched at once. */
  firstPictureEager: boolean;
}

/** One rendering under way; it travels as markdown-it's environment, as which only a type alias passes. */
export type BodyState = {
  context: BodyContext;
  /** Markup that closes each open link, innermost last. */
  linkEnds: string[];
  pictures: number;
  tables: number;
};

/** The state in which the rendering of a body begins. */
export function beginBody(context: BodyContext): BodyState {
  return { context, linkEnds: [], pictures: 0, tables: 0 };
}
