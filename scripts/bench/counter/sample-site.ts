import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the smallest site that the counter accepts: a home page, a 404 page, and a page for each article. */
export function writeSampleSite(out: string, ids: readonly string[]): void {
  for (const name of ['index.html', '404.html', ...ids.map((id) => `${id}/index.html`)]) {
    mkdirSync(join(out, name, '..'), { recursive: true });
    writeFileSync(join(out, name), '<!doctype html><title>Trang mẫu</title>\n');
  }
}

/** Ids of so many invented articles: `2026/01/bai-1`, … */
export function listSampleIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `2026/01/bai-${index + 1}`);
}
