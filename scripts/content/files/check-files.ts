import { posix } from 'node:path';
import type { ContentPath } from '../../text/brands.ts';
import type { Archive } from '../archive.ts';
import type { ContentFolder } from '../disk/content-folder.ts';
import { makeWarning, type Place, type Problem, type ProblemCode } from '../problem.ts';
import { readSource } from '../disk/read-source.ts';
import { describeStyle } from '../style/style-messages.ts';

/** Narrower photos are blurred in the text's column. */
const NARROWEST = 640;

/** Warnings about photos that are too narrow and attachments that hold nothing, where the article names each. */
export function checkFiles(folder: ContentFolder, { articles }: Pick<Archive, 'articles'>): Problem[] {
  return articles.flatMap(({ file, photos, attachments, filesInBody }) => {
    const narrow = photos.filter(({ width }) => width < NARROWEST);
    const empty = [...attachments, ...filesInBody].filter(({ bytes }) => bytes === 0);
    const report = (path: ContentPath, code: ProblemCode, describe: (name: string) => string) => {
      const name = posix.basename(path);
      return makeWarning(file, code, describe(name), locate(folder, file, name));
    };
    return [
      ...narrow.map((photo) =>
        report(photo.file, 'photo-small', (name) => describeStyle.photoSmall(name, photo.width, NARROWEST)),
      ),
      ...empty.map((attachment) => report(attachment.file, 'file-empty', describeStyle.fileEmpty)),
    ];
  });
}

/** Where an article first says a name. */
function locate(folder: ContentFolder, file: ContentPath, name: string): Place {
  const source = readSource(folder, file);
  const text = 'code' in source ? '' : source.text;
  const before = text.slice(0, Math.max(0, text.indexOf(name))).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
