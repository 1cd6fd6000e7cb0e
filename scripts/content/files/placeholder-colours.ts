/**
 * What a photo's place shows before the photo comes: 8 greys and 8 hues in 3 tones, as sRGB. An index into this list
 * stands in pages and in memories of photos, so that colours may be changed but not moved.
 */
export const PLACEHOLDER_COLOURS: readonly string[] = `
  #100d0a #2b2825 #4b4743 #6c6864 #8f8b87 #b1ada9 #d4d0cb #f2eee9
  #642724 #ab5e59 #eca69f  #5f2e01 #a46639 #e6ac86  #493c03 #8a7627 #cbba7b
  #274710 #5d8446 #a3c790  #04483b #1d8a74 #7dcdb7  #004458 #1d83a4 #7cc7e4
  #1f3c6c #5477b2 #9bbcf2  #572953 #986193 #daa7d5
`
  .trim()
  .split(/\s+/);

const CHANNELS = PLACEHOLDER_COLOURS.map((colour) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
);

/** CSS rules for the classes `mau-0` to `mau-31`. */
export function placeholderRules(): string {
  return PLACEHOLDER_COLOURS.map((colour, index) => `.mau-${index} { background: ${colour}; }\n`).join('');
}

/**
 * The placeholder that most pixels of an image come nearest to; of equals the first.
 * @param pixels bytes of sRGB pixels in rows
 * @param channels bytes for a pixel: 1 for grey, 3 for colour
 */
export function findDominantColour(pixels: Uint8Array, channels: number): number {
  const votes = PLACEHOLDER_COLOURS.map(() => 0);
  for (let at = 0; at + channels <= pixels.length; at += channels) {
    const red = pixels[at] ?? 0;
    const nearest = findNearest(
      red,
      channels < 3 ? red : (pixels[at + 1] ?? 0),
      channels < 3 ? red : (pixels[at + 2] ?? 0),
    );
    votes[nearest] = (votes[nearest] ?? 0) + 1;
  }
  return votes.indexOf(Math.max(...votes));
}

/** Nearest by the low-cost distance of https://www.compuphase.com/cmetric.htm, which follows the eye well enough. */
function findNearest(red: number, green: number, blue: number): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, [otherRed = 0, otherGreen = 0, otherBlue = 0]] of CHANNELS.entries()) {
    const mean = (red + otherRed) / 2;
    const distance =
      (2 + mean / 256) * (red - otherRed) ** 2 +
      4 * (green - otherGreen) ** 2 +
      (2 + (255 - mean) / 256) * (blue - otherBlue) ** 2;
    if (distance < least) [nearest, least] = [index, distance];
  }
  return nearest;
}
