import { strFromU8 } from 'fflate';
import { defined } from '../../content/defined.ts';
import type { WordParts } from './document.ts';
import { fontIn, isOn, valueOf } from './xml.ts';

/** What a style says, with what it inherits. */
export interface WordStyle {
  font?: string | undefined;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  hidden?: boolean | undefined;
  script?: 'super' | 'sub' | undefined;
  alignment?: string | undefined;
  /** The level of a heading, from 1. */
  level?: number | undefined;
  /** The list that its paragraphs are counted in, and the level there, from 0. */
  list?: string | undefined;
  listLevel?: string | undefined;
}

/** The styles of a Word document, for what runs and paragraphs do not say themselves. */
export interface WordStyles {
  styleOf(styleId: string | null): WordStyle;
  /** Of text without any style. */
  default: WordStyle;
}

const STYLES = 'word/styles.xml';
const LONGEST_CHAIN = 20;
/** Where an outline has its text. */
const BELOW = 10;
/** The headline of a document is a style of its own. */
const HEADING = /^(?:(?:heading|tiêu đề)\s*(?<level>\d)|title)$/i;

/** Reads `word/styles.xml` (ECMA-376 part 1, §17.7): mammoth tells only what runs and paragraphs say themselves. */
export function readWordStyles({ [STYLES]: file }: WordParts): WordStyles {
  const xml = file === undefined ? '' : strFromU8(file);
  const styles = new Map<string, { own: WordStyle; base: string | undefined }>();
  let normal: string | undefined;
  for (const [style = '', attributes = ''] of xml.matchAll(
    /<w:style\b([^<>]*)>(?:(?!<w:style[\s>]).)*?<\/w:style>/gs,
  )) {
    const id = /w:styleId="([^"]*)"/.exec(attributes)?.[1] ?? '';
    styles.set(id, { own: readStyle(style), base: valueOf(style, 'basedOn') });
    if (/w:default="(?:1|true)"/.test(attributes) && /w:type="paragraph"/.test(attributes)) normal = id;
  }
  const styleOf = (styleId: string | null): WordStyle => {
    const chain: WordStyle[] = [];
    let style = styles.get(styleId ?? '');
    for (let step = 0; style !== undefined && step < LONGEST_CHAIN; step++) {
      chain.push(style.own);
      style = styles.get(style.base ?? '');
    }
    const { level = BELOW, ...said } = inherit(chain);
    return level < BELOW ? { ...said, level } : said;
  };
  const defaults = readStyle(/<w:rPrDefault>(?:(?!<w:rPrDefault>).)*?<\/w:rPrDefault>/s.exec(xml)?.[0] ?? '');
  return { styleOf, default: inherit([styleOf(normal ?? null), defaults]) };
}

/** What the first of some styles says that says anything. */
export function inherit(styles: readonly WordStyle[]): WordStyle {
  return Object.assign({}, ...styles.toReversed().map((style) => defined(style))) as WordStyle;
}

function readStyle(style: string): WordStyle {
  // What a style of tables says of its first row or column is for them alone.
  const xml = style.replace(/<w:tblStylePr\b(?:(?!<w:tblStylePr[\s>]).)*?<\/w:tblStylePr>/gs, '');
  const script = valueOf(xml, 'vertAlign');
  const heading = HEADING.exec(valueOf(xml, 'name') ?? '');
  const outline = valueOf(xml, 'outlineLvl');
  return {
    font: fontIn(xml),
    bold: isOn(xml, 'b'),
    italic: isOn(xml, 'i'),
    hidden: isOn(xml, 'vanish'),
    script: script === 'superscript' ? 'super' : script === 'subscript' ? 'sub' : undefined,
    alignment: valueOf(xml, 'jc'),
    level:
      heading !== null
        ? Number(heading.groups?.['level'] ?? 1)
        : outline === undefined
          ? undefined
          : Number(outline) + 1,
    list: valueOf(xml, 'numId'),
    listLevel: valueOf(xml, 'ilvl'),
  };
}
