import { readFileSync } from 'node:fs';
import { defined } from '../../content/defined.ts';
import { findFileKind } from '../../content/files/file-kind.ts';
import { loadImageEngine } from '../../content/files/image-engine.ts';
import { inspectPhoto, photoExtension } from '../../content/files/inspect-photo.ts';
import type { Picture } from '../page/block.ts';
import { readCaption } from '../recognise/captions.ts';
import { nameIn } from '../page/name-in-address.ts';
import { createNames } from './file-names.ts';
import { describe } from '../messages.ts';
import type { NeighbourFiles } from './neighbour-files.ts';

/** A picture of an article with its name beside it. */
export interface PlacedPicture {
  name: string;
  caption?: string;
  credit?: string;
  alt?: string;
  /** Absent where the picture is not at hand: an editor has to supply it. */
  bytes?: Uint8Array;
}

export interface PlacedPictures {
  placed: ReadonlyMap<Picture, PlacedPicture>;
  remarks: string[];
}

const CONVERTED = new Set(['gif', 'tiff', 'jp2']);
const FILE_NAME = /\.(?:jpe?g|png|gif|webp|bmp|tiff?)$|^(?:IMG|DSC|DSCF|DSCN|P)[-_]?\d{3,}/i;
const NAMED = /\.(?:jpe?g|jfif|png|webp|avif)$/i;

/** What Word and Office write where nobody described a picture, some below a description of their own. */
const BY_MACHINE =
  /description automatically generated|được tạo tự động|AI-generated content|nội dung do AI|^(?:[a-z]:\\|file:)|^(?:kết quả hình ảnh cho|image result for|hình ảnh có liên quan)/i;

/** Names the pictures of an article and fetches their bytes: out of the page, or from the files beside it. */
export async function placePictures(
  pictures: readonly Picture[],
  {
    neighbours,
    title,
    names,
  }: { neighbours: NeighbourFiles; title: string; names: ReturnType<typeof createNames> },
): Promise<PlacedPictures> {
  const placed = new Map<Picture, PlacedPicture>();
  const remarks: string[] = [];
  for (const picture of pictures) {
    const fallback = `anh-${placed.size + 1}`;
    const found = findBytes(picture, neighbours);
    const usable = found && (await makeUsable(found.bytes));
    if (picture.embedded !== undefined && usable === undefined) {
      remarks.push(describe.pictureUnusable(picture.embedded.format));
      continue;
    }
    const wanted = found?.name ?? findName(picture);
    const extension = usable?.extension ?? (NAMED.exec(wanted)?.[0] || '.jpg');
    const name = names(wanted, extension, fallback);
    if (found !== undefined && usable === undefined) remarks.push(describe.pictureBroken(found.name));
    if (usable?.converted === true) remarks.push(describe.pictureConverted(found?.name ?? fallback, name));
    placed.set(picture, {
      name,
      ...describeWords(picture, title),
      ...defined({ bytes: usable?.bytes }),
    });
  }
  return { placed, remarks };
}

/** The name of a picture that is not at hand: the page's own for a photo, else for any file. */
function findName({ sources }: Picture): string {
  const known = sources.filter((source) => !source.startsWith('data:')).map(nameIn);
  return known.find((name) => NAMED.test(name)) ?? known.find((name) => FILE_NAME.test(name)) ?? '';
}

function findBytes(
  picture: Picture,
  neighbours: NeighbourFiles,
): { name: string; bytes: Uint8Array } | undefined {
  if (picture.embedded !== undefined) return { name: '', bytes: picture.embedded.bytes };
  for (const source of picture.sources) {
    const path = neighbours.find(source);
    if (path !== undefined) return { name: nameIn(path), bytes: readFileSync(path) };
    const data = /^data:image\/[\w.+-]+;base64,(.+)$/is.exec(source)?.[1];
    if (data !== undefined) return { name: findName(picture), bytes: Buffer.from(data, 'base64') };
  }
  return undefined;
}

/** The bytes of a picture that the site can show; other formats that can be read become PNG. */
async function makeUsable(
  given: Uint8Array,
): Promise<{ bytes: Uint8Array; extension: string; converted: boolean } | undefined> {
  const kind = findFileKind(given);
  const extension = photoExtension(kind) ?? '.png';
  const converted = CONVERTED.has(kind);
  const bytes = converted ? await toPng(given) : Buffer.from(given);
  if (bytes === undefined || 'code' in (await inspectPhoto(bytes, `x${extension}`))) return undefined;
  return { bytes, extension, converted };
}

async function toPng(bytes: Uint8Array): Promise<Buffer | undefined> {
  const open = await loadImageEngine();
  return open(bytes)
    .autoOrient()
    .png()
    .toBuffer()
    .catch(() => undefined);
}

/** Caption, credit and description; a file name or the headline describes nothing. */
function describeWords(picture: Picture, title: string): Pick<PlacedPicture, 'caption' | 'credit' | 'alt'> {
  const words = readCaption(picture);
  const { alt } = picture;
  const isTelling =
    alt !== undefined &&
    !FILE_NAME.test(alt) &&
    !BY_MACHINE.test(alt) &&
    alt !== title &&
    alt !== words.caption &&
    /\s/.test(alt);
  return { ...words, ...(isTelling ? { alt } : {}) };
}
