import { readHtmlBlocks } from './blocks.ts';
import { readHtmlFacts } from './facts.ts';
import { createFrameTest } from './frame.ts';
import { leaveWebArchive } from './leave-web-archive.ts';
import { findMain, measureProse } from './main.ts';
import { findMedia } from './media.ts';
import { findElements } from './node.ts';
import { describe } from '../messages.ts';
import type { Page, Refused } from '../page/page.ts';
import { parseHtml } from './parse-html.ts';

/** Reads a saved page. @throws RangeError where it is nested too deep */
export function readHtmlPage(saved: string): Page | Refused {
  const html = leaveWebArchive(saved);
  const document = parseHtml(html);
  const [root] = findElements(document, 'html');
  const [body] = findElements(document, 'body');
  if (root === undefined || body === undefined) return { refused: describe.pageOfFrames() };
  const prose = measureProse(body);
  const main = findMain(body, prose);
  const isFrame = createFrameTest(body, prose);
  return {
    blocks: readHtmlBlocks(body, main, isFrame),
    notes: new Map(),
    repairs: [],
    facts: { ...readHtmlFacts(html, root), media: findMedia(main) },
  };
}
