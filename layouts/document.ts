import { h } from 'preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Base } from './base.tsx';
import { HeadTags } from './head.tsx';
import { PrintedOrigin } from './parts/printed-origin.tsx';
import { inZone } from './parts/time.tsx';
import type { Frame, Head } from './props.ts';

interface FrameText {
  beforeHead: string;
  beforeMain: string;
  afterMain: string;
}

// Text is escaped, so nothing that a frame says can look like these elements.
const HEAD_SLOT = '<template id="head"></template>';
const MAIN_SLOT = '<template id="main"></template>';

const frameTexts = new WeakMap<Frame, FrameText>();

/** What a page is for: a text to read, or the way to texts, which needs a second stylesheet. */
export type Purpose = 'text' | 'list';

/**
 * The whole document of one page. A frame is rendered once for as long as the same object is handed in: make one frame for
 * each current section, and never change it afterwards.
 */
export function renderDocument(frame: Frame, head: Head, main: VNode, purpose: Purpose = 'list'): string {
  const { beforeHead, beforeMain, afterMain } = frameText(frame);
  const { listStylesheet } = frame.assets;
  return (
    beforeHead +
    (purpose === 'list' ? renderToString(h('link', { rel: 'stylesheet', href: listStylesheet })) : '') +
    renderToString(inZone(frame.timeZone, h(HeadTags, { head, siteTitle: frame.siteTitle }))) +
    beforeMain +
    renderToString(inZone(frame.timeZone, main)) +
    renderToString(inZone(frame.timeZone, h(PrintedOrigin, { head }))) +
    afterMain
  );
}

function frameText(frame: Frame): FrameText {
  const known = frameTexts.get(frame);
  if (known !== undefined) return known;
  const text = renderFrame(frame);
  frameTexts.set(frame, text);
  return text;
}

function renderFrame(frame: Frame): FrameText {
  const head = h('template', { id: 'head' });
  const main = h('template', { id: 'main' });
  const html = renderToString(h(Base, { frame, head, children: main }));
  const headStart = html.indexOf(HEAD_SLOT);
  const mainStart = html.indexOf(MAIN_SLOT);
  return {
    beforeHead: `<!doctype html>${html.slice(0, headStart)}`,
    beforeMain: html.slice(headStart + HEAD_SLOT.length, mainStart),
    afterMain: `${html.slice(mainStart + MAIN_SLOT.length)}\n`,
  };
}
