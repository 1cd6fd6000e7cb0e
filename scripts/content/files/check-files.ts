import { posix } from 'node:path';
import type { ContentPath } from '../../text/brands.ts';
import type { Archive, Photo } from '../archive.ts';
import type { ContentFolder } from '../disk/content-folder.ts';
import { createFieldLocator } from '../front-matter/locate-field.ts';
import { makeWarning, type Place, type Problem, type ProblemCode } from '../problem.ts';
import { readSource } from '../disk/read-source.ts';
import { describeStyle } from '../style/style-messages.ts';

/** Narrower photos are blurred in the text's column. */
const NARROWEST = 640;

/** Warnings about photos that are too narrow or listed twice, and attachments that hold nothing, where the article names each. */
export function checkFiles(folder: ContentFolder, { articles }: Pick<Archive, 'articles'>): Problem[] {
  return articles.flatMap(({ file, photos, attachments, filesInBody }) => {
    const narrow = photos.filter(({ width }) => width < NARROWEST);
    const empty = [...attachments, ...filesInBody].filter(({ bytes }) => bytes === 0);
    const report = (path: ContentPath, code: ProblemCode, describe: (name: string) => string) => {
      const name = posix.basename(path);
      return makeWarning(file, code, describe(name), locate(folder, file, name));
    };
    return [
      ...findRepeated(photos).map((index) =>
        makeWarning(
          file,
          'photo-repeated',
          describeStyle.photoRepeated(posix.basename(photos[index]!.file)),
          createFieldLocator(folder, file)(['images', index, 'src']),
        ),
      ),
      ...narrow.map((photo) =>
        report(photo.file, 'photo-small', (name) => describeStyle.photoSmall(name, photo.width, NARROWEST)),
      ),
      ...empty.map((attachment) => report(attachment.file, 'file-empty', describeStyle.fileEmpty)),
    ];
  });
}

/** Places among the photos of an article, those that it lists the first, at which one stands that has stood before. */
function findRepeated(photos: readonly Photo[]): number[] {
  const files = photos.map(({ file }) => file);
  return [...files.keys()].filter((index) => files.indexOf(files[index]!) < index);
}

/** Where an article first says a name. */
function locate(folder: ContentFolder, file: ContentPath, name: string): Place {
  const source = readSource(folder, file);
  const text = 'code' in source ? '' : source.text;
  const before = text.slice(0, Math.max(0, text.indexOf(name))).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
