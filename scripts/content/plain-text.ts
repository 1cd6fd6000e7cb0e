/**
 * The words of a Markdown body without its marks, for searching and for snippets: links and pictures leave their words,
 * addresses and footnote marks go, a table's cells stand beside each other. A word or link right after a link stays apart from
 * it. Line ends become spaces. An approximation in time that is linear, not a second parser.
 */
export function toPlainText(markdown: string): string {
  return (
    markdown
      .replace(/^ {0,3}(?:`{3,}|~{3,}).*$/gm, '')
      .replace(/^ {0,3}\[(?!\^)[^\]\n]*\]:[^\n]*$/gm, '')
      .replace(/^ {0,3}\[\^[^\]\n]*\]:/gm, '')
      .replace(/\[\^[^\]\n]{1,99}\]/g, '')
      .replace(/\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)(?=[*_]*(?:!?\[|[\p{L}\p{N}]))/gu, ' ')
      .replace(/\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)/g, '')
      .replace(/<?\bhttps?:\/\/[^\s>)\]]+>?/g, '')
      .replace(/^[ \t|:-]+$/gm, dropTableRule)
      .replace(/^[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6}|>)[ \t]+/gm, '')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replace(/\|/g, ' ')
      .replace(/[*`[\]]+|!(?=\[)|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
      // A single space is left alone: it would be most of the matches.
      .replace(/\s{2,}|[^\S ]/g, ' ')
      .trim()
  );
}

/** The line under a table's head; other lines of dashes stay. */
function dropTableRule(line: string): string {
  return line.includes('|') && line.includes('-') ? '' : line;
}
