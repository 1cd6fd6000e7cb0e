import { findHiddenHost } from '../../text/hidden-host.ts';

/** A web address as a text writes it, as far as Markdown makes one link of it: no mark of the sentence around it belongs to it. */
const ADDRESS = /((?<![a-z\d+.<-])https?:\/\/[^\s<>()[\]{}|"'“”‘’»…*`\\]*[^\s<>()[\]{}|"'“”‘’»…*`\\.,;:!?])/i;

/** A text cut at its web addresses: every second part is one. */
export function splitAtAddresses(text: string): string[] {
  return text.split(ADDRESS);
}

/** The first web address that a text writes; undefined where there is none, or one that leads nowhere. */
export function findAddress(text: string): string | undefined {
  return [ADDRESS.exec(text)?.[0]].find(isWebAddress);
}

/** Whether a text is a web address and nothing else, and leads to the host that it names. */
export function isWebAddress(text: string | undefined): text is string {
  if (text === undefined || !/^https?:\/\/\S+$/i.test(text)) return false;
  return URL.canParse(text) && findHiddenHost(text) === undefined;
}
