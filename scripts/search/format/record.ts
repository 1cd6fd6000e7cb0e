import { inflateText } from './inflate.ts';

/** What a list of results shows of an article. */
export interface SearchRecord {
  url: string;
  title: string;
  /** As in the front-matter, in the site's time zone. */
  date: string;
  /** The section's slug. */
  section: string;
  summary: string;
  /** The beginning of the body, to find a snippet in. */
  text: string;
}

/** The file of one article's record below `/tim-kiem/chi-muc/`, a thousand to a folder. */
export function nameRecord(article: number): string {
  return `bai/${Math.floor(article / 1000)}/${article}.bin`;
}

/** Reads a record: deflated JSON, the list of its fields in the order of the interface. */
export async function readRecord(bytes: Uint8Array): Promise<SearchRecord> {
  const fields = JSON.parse(await inflateText(bytes)) as string[];
  const [url = '', title = '', date = '', section = '', summary = '', text = ''] = fields;
  return { url, title, date, section, summary, text };
}
