import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

/**
 * Text of a font to Unicode by the font's name, as Word or a style sheet gives it: `.VnTime` and `.VnTimeH` (TCVN3),
 * `VNI-Times` (VNI); quotes around the name and further names after a comma don't matter. Undefined for any other
 * font, whose text is Unicode.
 */
export function decodeByFont(text: string, fontName: string): string | undefined {
  const name = (fontName.split(',')[0] ?? '').replace(/^[\s"']+|[\s"']+$/g, '');
  if (/^\.vn/i.test(name)) return decodeTcvn3(text, { capitals: /h$/i.test(name) });
  return /^vni[-\s]/i.test(name) ? decodeVni(text) : undefined;
}
