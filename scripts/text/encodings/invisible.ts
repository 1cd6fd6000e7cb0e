// Zero-width space and joiners, direction marks, byte order mark, soft hyphen.
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
// The joiners have their use in emoji and in other scripts, but none beside these.
const JOINER =
  /(?<=[\p{Script=Latin}\p{Nd}\s])[\u200C\u200D]+|[\u200C\u200D]+(?=[\p{Script=Latin}\p{Nd}\s])/gu;

/**
 * Text without characters that nobody sees and every search stumbles over. Only for text that is Unicode: in TCVN3
 * the soft hyphen is the letter ư.
 */
export function dropInvisible(text: string): string {
  return text.replace(INVISIBLE, '').replace(JOINER, '');
}
