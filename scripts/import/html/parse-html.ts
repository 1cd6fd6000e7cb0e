import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';
import { inlineStyles } from './inline-styles.ts';
import { findElements } from './node.ts';
import { revealPictures } from './reveal-pictures.ts';

/** Browsers nest no element deeper; the time of a parser, and of whoever reads what it made, grows with the square of the depth. */
const MOST_NESTED = 512;

/**
 * Parses a page as browsers do, with the signs that they put around `<q>` and what its stylesheets say of words; nothing of it is run or fetched.
 * @throws RangeError where elements are nested deeper than any page needs
 */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
  let depth = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush() {
      depth += 1;
      if (depth > MOST_NESTED) throw new RangeError('the page is nested too deep');
    },
    onItemPop() {
      depth -= 1;
    },
  };
  const document = parse(html, { treeAdapter });
  inlineStyles(document);
  revealPictures(document);
  for (const quote of findElements(document, 'q')) {
    quote.childNodes.unshift({ ...defaultTreeAdapter.createTextNode('“'), parentNode: quote });
    defaultTreeAdapter.insertText(quote, '”');
  }
  return document;
}
