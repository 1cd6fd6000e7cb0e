import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { ATTACHMENT_EXTENSIONS } from '../../content/files/attachment.ts';
import { findHiddenHost } from '../../text/hidden-host.ts';
import { nameIn } from '../page/name-in-address.ts';
import type { createNames } from './file-names.ts';
import { leaveRedirect } from './leave-redirect.ts';
import { describe } from '../messages.ts';
import type { NeighbourFiles } from './neighbour-files.ts';
import { isFile, type OfferedFile } from '../recognise/read-attachments.ts';

/** A file that stands beside an article. */
export interface PlacedFile {
  name: string;
  /** Absent where it is not at hand. */
  bytes?: Uint8Array;
}

/** Finds and names the files that an article offers or links to. */
export interface FilePlacer {
  /** A file offered for download; undefined where its kind may not be attached. */
  attach(file: OfferedFile): { src: string; title: string } | undefined;
  /** Where a link of the text is to lead; undefined where only its words can stay. */
  linkTo(href: string): string | undefined;
  readonly files: readonly PlacedFile[];
  readonly remarks: readonly string[];
}

/** @param base address against which the page's relative links are read, if it is known */
export function createFilePlacer(
  neighbours: NeighbourFiles,
  names: ReturnType<typeof createNames>,
  base: string | undefined,
): FilePlacer {
  const files = new Map<string, PlacedFile>();
  const remarks = new Set<string>();
  const place = (source: string): PlacedFile => {
    const known = files.get(source);
    if (known !== undefined) return known;
    const path = neighbours.find(source);
    const wanted = path === undefined ? nameIn(source) : nameIn(path);
    const name = names(wanted, posix.extname(wanted).toLowerCase(), `tep-${files.size + 1}`);
    const file = { name, ...(path === undefined ? {} : { bytes: readFileSync(path) }) };
    files.set(source, file);
    return file;
  };
  return {
    get files() {
      return [...files.values()];
    },
    get remarks() {
      return [...remarks];
    },
    attach({ source, title }) {
      if (isFile(source)) return { src: place(source).name, title };
      remarks.add(describe.fileUnsupported(source, ATTACHMENT_EXTENSIONS));
      return undefined;
    },
    linkTo(written) {
      const href = leaveRedirect(written);
      if (/^#|^javascript:/i.test(href)) return undefined;
      if (isFile(href) && neighbours.find(href) !== undefined) return place(href).name;
      const address = URL.canParse(href, base) ? new URL(href, base).href : undefined;
      const isWeb =
        address !== undefined &&
        /^(?:https?|mailto):/i.test(address) &&
        findHiddenHost(address) === undefined;
      if (isFile(href) && (!isWeb || hostOf(address) === hostOf(base))) remarks.add(describe.fileLeft(href));
      else if (!isWeb) remarks.add(describe.linkDropped(href));
      return isWeb ? (URL.canParse(href) ? href : address) : undefined;
    },
  };
}

function hostOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : undefined;
}
