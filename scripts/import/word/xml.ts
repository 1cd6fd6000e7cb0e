/** Writes anew all elements of a name that hold no other of it. */
export function replaceElements(
  xml: string,
  name: string,
  write: (inner: string, whole: string) => string,
): string {
  const end = `</${name}>`;
  const [before = '', ...rest] = xml.split(new RegExp(`(<${name}(?:\\s[^<>]*[^/<>])?>)`));
  let written = before;
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const [start = '', piece = ''] = rest.slice(index, index + 2);
    const length = piece.indexOf(end);
    const inner = piece.slice(0, length);
    written +=
      length === -1 ? start + piece : write(inner, start + inner + end) + piece.slice(length + end.length);
  }
  return written;
}

/** A run of words, which are escaped already. */
export function writeRun(words: string): string {
  return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** Elements of a name that hold others: the attribute of each, and what it holds. */
export function* elementsOf(
  xml: string,
  name: string,
  attribute: string,
): Generator<readonly [value: string, inner: string]> {
  const opening = new RegExp(`<w:${name}(?=\\s)[^<>]*?\\sw:${attribute}="([^"<>]*)"[^<>]*>`, 'g');
  let end = 0;
  for (const { 0: tag, 1: value = '', index } of xml.matchAll(opening)) {
    if (index < end || tag.endsWith('/>')) continue;
    end = xml.indexOf(`</w:${name}>`, index);
    if (end === -1) return;
    yield [value, xml.slice(index + tag.length, end)];
  }
}

/** The value of the first element of a name, `<w:numId w:val="3"/>`. */
export function valueOf(xml: string, name: string): string | undefined {
  const value = new RegExp(`<w:${name}(?=\\s)[^<>]*?\\sw:val="([^"<>]*)"`).exec(xml)?.[1];
  return value === undefined ? undefined : unescapeXml(value);
}

/** Whether an element that may be turned off is on; undefined where there is none. */
export function isOn(xml: string, name: string): boolean | undefined {
  const tag = new RegExp(`<w:${name}(?=[\\s/>])[^<>]*>`).exec(xml)?.[0];
  return tag === undefined ? undefined : !/w:val="(?:0|false|off)"/.test(tag);
}

/** The font of Latin letters. */
export function fontIn(xml: string): string | undefined {
  return /<w:rFonts\b[^<>]*?w:ascii="([^"]*)"/.exec(xml)?.[1];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}
