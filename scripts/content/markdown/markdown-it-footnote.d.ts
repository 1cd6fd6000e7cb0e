declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';

  /** Adds `[^1]` and `^[…]` to a parser. */
  function addFootnotes(parser: MarkdownIt): void;
  export = addFootnotes;
}
