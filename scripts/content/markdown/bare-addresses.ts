import type { MarkdownIt } from 'markdown-it';

/** What no address in an article holds: spaces, quotes and marks that end it, and the call of a footnote. */
const END = /[\s“”‘’»…*\\`]|\[\^|$/;

/** Reading one takes time that grows with the rest of its paragraph. */
const LONGEST_ADDRESS = 2000;

/** Ends a bare `https://` address where the article goes on: `“https://x.example/a”`, `**https://x.example/a.**`. */
export function endBareAddresses({ linkify }: MarkdownIt): void {
  const matchAtStart = linkify.matchAtStart.bind(linkify);
  linkify.matchAtStart = (text) => {
    const end = text.slice(0, LONGEST_ADDRESS + 1).search(END);
    return end > LONGEST_ADDRESS ? null : matchAtStart(text.slice(0, end));
  };
}
