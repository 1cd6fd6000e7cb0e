/** Controls of terminals, ends of lines, and signs that turn the order of what follows. */
const COMMANDING = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** Characters that nobody sees, or that a terminal obeys; line ends and tabs are none of these. */
const UNSEEN = /[^\P{Cc}\n\r\t]|\r(?!\n)|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A text on one line of a terminal, whatever names of files and quoted words hold: none begins a line of its own or commands it. */
export function toOneLine(text: string): string {
  return text.replace(COMMANDING, ' ');
}

/** A text with its unseen characters spelled out, `<U+200B>`: else a diff would show two equal lines, or command the terminal. */
export function spellUnseen(text: string): string {
  return text.replace(
    UNSEEN,
    (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
