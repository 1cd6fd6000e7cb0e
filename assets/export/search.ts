/** Searches one year of the archive from a file that was opened without a server: nothing can be fetched there. */
import { parseQuery } from '../../scripts/search/querying/query.ts';
import type { SearchRecord } from '../../scripts/search/format/record.ts';
import { search } from '../../scripts/search/querying/search.ts';
import { openYears } from '../../scripts/search/packs/year-index.ts';
import { describeFirst, describeResult, NO_WORDS } from '../search/messages.ts';
import { makeResult } from '../search/results.ts';

/** What the exporting command writes before this script. */
interface ExportedIndex {
  year: number;
  /** The shard of the year's index, in base64. */
  shard: string;
  records: readonly SearchRecord[];
  /** Titles of sections by slug. */
  sections: Readonly<Record<string, string>>;
}

const MOST_SHOWN = 200;

async function showResults(status: Element, list: Element, exported: ExportedIndex): Promise<void> {
  const asked = new URLSearchParams(location.search).get('q');
  const text = asked ?? '';
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name=q]')) field.value = text;
  const query = parseQuery(text);
  if (query.words.length === 0) {
    if (asked !== null) status.textContent = NO_WORDS;
    return;
  }
  const shard = Uint8Array.from(atob(exported.shard), (character) => character.charCodeAt(0));
  const index = openYears([{ year: exported.year, shard, records: exported.records }]);
  const result = await search(index, query);
  const records = await Promise.all(
    result.articles.slice(0, MOST_SHOWN).map((article) => index.findRecord(article)),
  );
  const items = records.map((record) =>
    makeResult({ ...record, url: `..${record.url}index.html` }, query, exported.sections[record.section]),
  );
  list.replaceChildren(...items);
  list.toggleAttribute('hidden', items.length === 0);
  status.textContent = describeResult(result, query.words.length) + describeFirst(result, MOST_SHOWN);
}

const status = document.querySelector('.tim-thay [role=status]');
const list = document.querySelector('#ket-qua');
const { khoBai } = globalThis as unknown as { khoBai?: ExportedIndex };
if (status !== null && list !== null && khoBai !== undefined) void showResults(status, list, khoBai);
