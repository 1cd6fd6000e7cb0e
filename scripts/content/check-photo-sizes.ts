import { posix } from 'node:path';
import type { ContentPath } from '../text/brands.ts';
import type { Archive, Photo } from './archive.ts';
import type { ContentFolder } from './content-folder.ts';
import type { Problem } from './problem.ts';
import { readSource } from './read-source.ts';
import { describeStyle } from './style-messages.ts';

/** Narrower photos are blurred in the text's column. */
const NARROWEST = 640;

/** Warnings about photos that are too narrow, where the article names each. */
export function checkPhotoSizes(folder: ContentFolder, { articles }: Pick<Archive, 'articles'>): Problem[] {
  return articles.flatMap(({ file, photos }) =>
    photos.filter(({ width }) => width < NARROWEST).map((photo) => report(folder, file, photo)),
  );
}

function report(folder: ContentFolder, file: ContentPath, photo: Photo): Problem {
  const name = posix.basename(photo.file);
  const source = readSource(folder, file);
  const text = 'code' in source ? '' : source.text;
  const before = text.slice(0, Math.max(0, text.indexOf(name))).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  const message = describeStyle.photoSmall(name, photo.width, NARROWEST);
  return { file, line: before.length, column, code: 'photo-small', severity: 'warning', message };
}
