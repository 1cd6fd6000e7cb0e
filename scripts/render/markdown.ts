import { createMarkdownParser } from '../content/markdown/markdown-parser.ts';
import type { SafeHtml } from '../text/brands.ts';
import { beginBody, type BodyContext } from './body-context.ts';
import { addFigures } from './body-figures.ts';
import { addHeadings } from './body-headings.ts';
import { addLinks } from './body-links.ts';
import { addLists } from './body-lists.ts';
import { addNotes } from './body-footnotes.ts';
import { addTables } from './body-tables.ts';

const parser = createMarkdownParser();
for (const add of [addNotes, addHeadings, addLists, addTables, addFigures, addLinks]) add(parser);

/** Renders the Markdown of an article or a page. Every input gives markup that is safe to stand in a page. */
export function renderMarkdown(markdown: string, context: BodyContext): SafeHtml {
  return parser.render(markdown, beginBody(context)) as SafeHtml;
}
