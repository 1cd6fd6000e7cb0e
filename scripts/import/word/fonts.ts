import { strFromU8 } from 'fflate';
import type { WordParts } from './document.ts';

/** The fonts that a Word document's styles set, for runs that name none themselves. */
export interface WordFonts {
  /** By the id of a style, with what it inherits. */
  fontOf(styleId: string | null): string | undefined;
  /** Of text without any style. */
  default: string | undefined;
}

const STYLES = 'word/styles.xml';
const LONGEST_CHAIN = 20;

/** Reads `word/styles.xml` (ECMA-376 part 1, §17.7): mammoth tells the font of a run only where the run itself names it. */
export function readWordFonts({ [STYLES]: file }: WordParts): WordFonts {
  const xml = file === undefined ? '' : strFromU8(file);
  const styles = new Map<string, { font: string | undefined; base: string | undefined }>();
  let normal: string | undefined;
  for (const [style = '', attributes = ''] of xml.matchAll(/<w:style\b([^>]*)>.*?<\/w:style>/gs)) {
    const id = /w:styleId="([^"]*)"/.exec(attributes)?.[1] ?? '';
    styles.set(id, { font: fontIn(style), base: /<w:basedOn w:val="([^"]*)"/.exec(style)?.[1] });
    if (/w:default="(?:1|true)"/.test(attributes) && /w:type="paragraph"/.test(attributes)) normal = id;
  }
  const defaults = fontIn(/<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(xml)?.[0] ?? '');
  const fontOf = (styleId: string | null): string | undefined => {
    let style = styles.get(styleId ?? '');
    for (let step = 0; style !== undefined && step < LONGEST_CHAIN; step++) {
      if (style.font !== undefined) return style.font;
      style = styles.get(style.base ?? '');
    }
    return undefined;
  };
  return { fontOf, default: (normal === undefined ? undefined : fontOf(normal)) ?? defaults };
}

function fontIn(xml: string): string | undefined {
  return /<w:rFonts\b[^>]*?w:ascii="([^"]*)"/.exec(xml)?.[1];
}
