import { expect, it } from 'vitest';
import { findMedia } from './media.ts';
import { findElements } from './node.ts';
import { parseHtml } from './parse-html.ts';

it.each([
  ['<iframe src="https://phim.example/embed/1"></iframe>', 'https://phim.example/embed/1'],
  [
    '<iframe class="lazy" src="about:blank" data-src="https://phim.example/embed/1"></iframe>',
    'https://phim.example/embed/1',
  ],
  ['<video data-src="/v/a.mp4"></video>', '/v/a.mp4'],
  ['<video><source src="/v/a.mp4"></video>', '/v/a.mp4'],
  ['<amp-video src="/v/a.mp4"></amp-video>', '/v/a.mp4'],
  [
    '<iframe src="https://www.facebook.com/plugins/video.php?href=x"></iframe>',
    'https://www.facebook.com/plugins/video.php?href=x',
  ],
  [
    `<iframe srcdoc='<link rel="canonical" href="https://phim.example/1">'></iframe>`,
    'https://phim.example/1',
  ],
  ['<video src="data:video/mp4;base64,AAAA"></video>', 'data:video/mp4;base64,AAAA'],
])('finds what an article cannot hold: %s', (html, address) => {
  const [body] = findElements(parseHtml(html), 'body');
  expect(findMedia(body!)).toEqual([address]);
});

it.each([
  '<iframe src="https://www.facebook.com/plugins/like.php?href=x"></iframe>',
  '<iframe src="about:blank"></iframe>',
  '<iframe src="data:text/html,quang-cao"></iframe>',
])('says nothing of what is nobody’s article: %s', (html) => {
  const [body] = findElements(parseHtml(html), 'body');
  expect(findMedia(body!)).toEqual([]);
});
