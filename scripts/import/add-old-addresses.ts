import { isMap, isNode, isPair, isScalar, parseDocument, stringify } from 'yaml';

const FRONT_MATTER = /^---[ \t]*\n(?<yaml>[\s\S]*?)^---[ \t]*$/m;

/**
 * Adds addresses to the field `legacyUrls` of an article's text; everything else stays as it is, to the letter.
 * A text without front-matter, or that has all addresses already, is given back as it was.
 */
export function addOldAddresses(text: string, addresses: readonly string[]): string {
  const match = FRONT_MATTER.exec(text);
  const yaml = match?.groups?.['yaml'];
  if (match === null || yaml === undefined || match.index !== 0) return text;
  const start = match[0].indexOf('\n') + 1;
  const { contents } = parseDocument(yaml, { schema: 'failsafe' });
  const pair = isMap(contents)
    ? contents.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === 'legacyUrls')
    : undefined;
  const value: unknown = isNode(pair?.value) ? pair.value.toJSON() : undefined;
  const known = [value]
    .flat()
    .filter((address): address is string => typeof address === 'string' && address !== '');
  const all = [...new Set([...known, ...addresses])];
  if (all.length === known.length) return text;
  const field = stringify({ legacyUrls: all }, { lineWidth: 0 });
  if (pair === undefined)
    return text.slice(0, start) + withLineEnd(yaml) + field + text.slice(start + yaml.length);
  const from = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  const to = isNode(pair.value) ? (pair.value.range?.[2] ?? from) : yaml.indexOf('\n', from) + 1;
  return (
    text.slice(0, start) +
    yaml.slice(0, from) +
    field +
    yaml.slice(to).replace(/^\n/, '') +
    text.slice(start + yaml.length)
  );
}

function withLineEnd(yaml: string): string {
  return yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
}
