import type { SafeHtml } from './brands.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const SPECIAL = /[&<>"']/g;

// Everything outside the production Char of XML 1.0, section 2.2.
const FORBIDDEN_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text for the content of an element or a quoted attribute value of HTML. */
export function escapeHtml(text: string): SafeHtml {
  return escapeSpecial(text) as SafeHtml;
}

/** Text for an element or a quoted attribute value of XML; characters that XML 1.0 forbids are dropped. */
export function escapeXml(text: string): string {
  return escapeSpecial(text.replace(FORBIDDEN_IN_XML, ''));
}

/**
 * A value as JSON that can stand inside `<script type="application/ld+json">`: no character that could end the
 * element or, as script, a line.
 * @throws TypeError for what JSON cannot write: undefined, a function, a circle, a BigInt.
 */
export function escapeJsonForScript(value: unknown): SafeHtml {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new TypeError('not a JSON value');
  return json.replace(/[<>&\u2028\u2029]/g, escapeUnit) as SafeHtml;
}

function escapeSpecial(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? character);
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
