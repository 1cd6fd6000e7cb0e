import { basename, join } from 'node:path';
import type { Archive, Photo } from '../../content/archive.ts';
import type { ContentFolder } from '../../content/disk/content-folder.ts';
import { loadImageEngine } from '../../content/files/image-engine.ts';
import { ACCEPTED } from '../../content/files/inspect-photo.ts';
import { CARD_IMAGE, coverCardUrl, type DrawnCard, drawnCardUrl } from '../../render/card-image.ts';
import { drawCard } from '../../render/draw-card.ts';
import { loadLetters } from '../../render/letters.ts';
import { sectionCard, siteCard } from '../../site/articles/card-addresses.ts';
import type { Url } from '../../text/brands.ts';
import type { OutputFile } from '../output/output-file.ts';
import { readPhoto } from './read-photo.ts';
import { readSealed, writeSealed } from '../../content/disk/sealed-file.ts';

/** Colours of a drawn card: four, and the steps between them at the edges of letters. */
const DRAWN_COLOURS = 32;

/** The pictures that other sites show beside links: every article's cover cropped, and the drawn cards. */
export function planCardImages(
  { site, articles }: Archive,
  { folder, cacheDir }: { folder: ContentFolder; cacheDir: string },
): OutputFile[] {
  const covers = new Map<Url, Photo>();
  for (const { photos, withdrawn } of articles) {
    const [cover] = photos;
    if (cover === undefined || withdrawn !== undefined) continue;
    const url = coverCardUrl(cover);
    if (url !== undefined) covers.set(url, cover);
  }
  const drawn = new Map(
    [siteCard(site), ...site.sections.map((section) => sectionCard(section, site))].map((card) => [
      drawnCardUrl(card),
      card,
    ]),
  );
  const toFile = (url: Url, make: () => Promise<Buffer>): OutputFile => ({
    url,
    // The address carries the hash of everything that the bytes depend on.
    key: url,
    bytes: () => recall(join(cacheDir, 'cards', basename(url)), make),
  });
  return [
    ...[...covers].map(([url, cover]) => toFile(url, () => cropCover(cover, folder))),
    ...[...drawn].map(([url, card]) => toFile(url, () => paintCard(card))),
  ];
}

/**
 * Crops a cover to a card around what draws the eye.
 * @throws Error when the photo is no longer what it was when it was inspected
 */
async function cropCover(cover: Photo, folder: ContentFolder): Promise<Buffer> {
  const bytes = await readPhoto(cover, folder);
  const sharp = await loadImageEngine();
  const { width, height, quality } = CARD_IMAGE;
  return sharp(bytes, ACCEPTED)
    .autoOrient()
    .resize(width, height, { fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer();
}

async function paintCard(card: DrawnCard): Promise<Buffer> {
  const sharp = await loadImageEngine();
  const svg = drawCard(card, await loadLetters());
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: DRAWN_COLOURS, compressionLevel: 9 })
    .toBuffer();
}

/** Takes a file from the cache, or makes it and keeps it there. */
async function recall(path: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const kept = readSealed(path);
  if (kept !== undefined) return kept;
  const made = await make();
  writeSealed(path, made);
  return made;
}
