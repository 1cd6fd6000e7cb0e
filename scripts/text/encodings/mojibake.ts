// Windows-1252 from 80 to 9F; its five free codes are the control characters that browsers put there.
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const BYTES = new Map([...FROM_80].map((character, index) => [character, 0x80 + index]));

// What UTF-8 makes of Vietnamese letters, marks, punctuation, signs and emoji; each sequence is valid.
const NEXT = `[\u0080-\u00BF${FROM_80}]`;
const SEQUENCE = new RegExp(`[Â-ÆÌ]${NEXT}|á[º»]${NEXT}|â${NEXT}{2}|ï»¿|ð[Ÿ\u009F]${NEXT}{2}`, 'g');

/** UTF-8 that was read as windows-1252 or Latin-1, back to what it was: `Ä‘Ã£` → `đã`; all else stays. */
export function decodeMojibake(text: string): string {
  return text.replace(SEQUENCE, decodeSequence);
}

/** Which sequences `decodeMojibake` would decode, each once, and the text without them. */
export function findMojibake(text: string): { sequences: ReadonlySet<string>; rest: string } {
  const sequences = new Set<string>();
  const rest = text.replace(SEQUENCE, (sequence) => {
    sequences.add(sequence);
    return '';
  });
  return { sequences, rest };
}

function decodeSequence(sequence: string): string {
  const bytes = Uint8Array.from(sequence, (character) => BYTES.get(character) ?? character.charCodeAt(0));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
