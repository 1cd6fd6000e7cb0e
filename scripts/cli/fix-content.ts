import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { findArticles, findPages, openContentFolder } from '../content/content-folder.ts';
import { fixQuotes } from '../content/quotes.ts';
import { fixSpacing } from '../content/spacing.ts';
import { writeWhole } from '../content/write-whole.ts';
import { decodeUtf8 } from '../text/utf8.ts';

/**
 * Mends in every article and page what can be mended without a doubt, file by file.
 * @returns a diff for each file that was changed
 * @throws UsageError when there is no content folder
 */
export function* fixContent(contentDir: string): Generator<string> {
  const folder = openContentFolder(contentDir);
  for (const file of [...findArticles(folder), ...findPages(folder)]) {
    const disk = folder.files.get(file);
    const before = disk === undefined ? undefined : readUtf8(disk);
    if (disk === undefined || before === undefined) continue;
    // A space between a quote and a full stop is seen once the quote is curved.
    const after = fixSpacing(fixQuotes(fixSpacing(before)));
    if (after === before) continue;
    writeWhole(disk, after);
    const name = join(contentDir, file);
    yield createTwoFilesPatch(name, name, before, after, '', '', {
      context: 0,
      headerOptions: FILE_HEADERS_ONLY,
    });
  }
}

/** The text of a file with every character that it holds, its byte order mark too; undefined when it is no UTF-8 or cannot be read. */
function readUtf8(path: string): string | undefined {
  try {
    return decodeUtf8(readFileSync(path));
  } catch {
    return undefined;
  }
}
