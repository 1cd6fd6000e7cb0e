import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPatch, OMIT_HEADERS } from 'diff';
import { findArticles, findPages, openContentFolder } from '../content/disk/content-folder.ts';
import { fixProse } from '../content/style/fix-prose.ts';
import { readSource } from '../content/disk/read-source.ts';
import { writeWhole } from '../content/disk/write-whole.ts';
import { spellUnseen, toOneLine } from '../text/tame.ts';

/**
 * Mends in every article and page what can be mended without a doubt, file by file.
 * @returns a diff for each file that was changed
 * @throws UsageError when there is no content folder
 */
export function* fixContent(contentDir: string): Generator<string> {
  const folder = openContentFolder(contentDir);
  for (const file of [...findArticles(folder), ...findPages(folder)]) {
    const disk = folder.files.get(file);
    // What cannot be read as content, or would take too long, is told by the check itself.
    if (disk === undefined || 'code' in readSource(folder, file)) continue;
    const before = readWhole(disk);
    const after = fixProse(before);
    if (after === before) continue;
    writeWhole(disk, after);
    const name = toOneLine(join(contentDir, file));
    const patch = createPatch(name, before, after, '', '', { context: 0, headerOptions: OMIT_HEADERS });
    // The library would write a Vietnamese name as git does, "b\303\240i.md".
    yield `--- ${name}\n+++ ${name}\n${spellUnseen(patch)}`;
  }
}

/** The text of a file with every character that it holds, its byte order mark too. */
function readWhole(path: string): string {
  return readFileSync(path).toString('utf8');
}
