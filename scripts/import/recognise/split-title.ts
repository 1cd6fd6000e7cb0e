import { isDated, type MetaLine, readMetaLine } from './meta-line.ts';

const FACT = /^(?<words>.{8,}?)\s*[([](?<fact>[^()[\]]{4,60})[)\]]$/s;

/**
 * A headline without a fact of the article in brackets behind it: `Con đường mới lên bản (Đã xem 4312 lần)`. A date is a fact only
 * where no other line tells one.
 * @param lines what the lines around the headline tell
 */
export function splitTitle(title: string, lines: readonly MetaLine[]): { title: string; facts: MetaLine[] } {
  const { words, fact } = FACT.exec(title)?.groups ?? {};
  const line = fact === undefined ? undefined : readMetaLine(fact);
  if (words === undefined || line === undefined || (line.dates.length > 0 && lines.some(isDated)))
    return { title, facts: [] };
  return { title: words, facts: [line] };
}
