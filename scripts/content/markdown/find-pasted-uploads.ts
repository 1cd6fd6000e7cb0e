import type { Place } from '../problem.ts';

/** Where GitHub keeps what is dragged or pasted into the box in which a text is written; the words before it if it stands as a picture. */
const UPLOAD =
  /(!\[[^\]\n]*\]\()?https:\/\/(?:github\.com\/user-attachments\/|(?:private-)?user-images\.githubusercontent\.com\/)[^\s"'<>()[\]]+/g;

/**
 * Finds photos and files that an editor dropped into GitHub's box instead of uploading them beside the text: GitHub writes them
 * as HTML or as a link, so that readers would see code, or an address that asks them to log in. A picture in Markdown is found
 * by whoever looks for its file.
 */
export function findPastedUploads(markdown: string): Place[] {
  if (!markdown.includes('https://github.com/user-attachments/') && !markdown.includes('user-images.'))
    return [];
  return markdown.split('\n').flatMap((text, index) =>
    Array.from(text.matchAll(UPLOAD))
      .filter(([, picture]) => picture === undefined)
      .map((match) => ({ line: index + 1, column: match.index + 1 })),
  );
}
