import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { figureMarkup, PICTURE_SIZES } from '../../scripts/render/picture-markup.ts';
import type { Picture } from '../../scripts/render/picture.ts';
import { makePicture } from '../sample-props.ts';
import { Figure } from './figure.tsx';

const { caption: _caption, ...uncaptioned } = makePicture();
const { credit: _credit, ...bare } = uncaptioned;

test.each<[string, Picture]>([
  ['a caption and a credit', makePicture()],
  ['a credit alone', uncaptioned],
  ['no words', bare],
  ['more height than width', makePicture({ width: 480, height: 640 })],
  ['as much height as width', makePicture({ width: 640, height: 640 })],
  ['words that look like markup', makePicture({ alt: '"<b>', caption: '<i>&', credit: "</figure>'" })],
])('a photo with %s is set after the text as it would be within it', (_words, picture) => {
  expect(describe(renderToString(<Figure picture={picture} />))).toEqual(
    describe(figureMarkup(picture, { sizes: PICTURE_SIZES.article })),
  );
});

/** Every element with its attributes, and the words: the same for two ways of writing the same markup. */
function describe(html: string) {
  const root = parse(html);
  const elements = root
    .querySelectorAll('*')
    .map((element: HTMLElement) => [element.tagName, element.attributes]);
  return { elements, text: root.text };
}
