import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import type { Picture } from './picture.ts';
import { figureMarkup, PICTURE_SIZES, pictureMarkup } from './picture-markup.ts';

const PICTURE: Picture = {
  avif: '/anh/a-0-320.avif 320w',
  jpeg: '/anh/a-0-320.jpg 320w',
  src: '/anh/a-0-320.jpg',
  width: 320,
  height: 240,
  colour: 31,
  alt: 'Chợ "Sín Pao" & <suối>',
};

describe('a picture', () => {
  it('offers AVIF first, keeps its place and shows its colour', () => {
    const root = parse(pictureMarkup(PICTURE, { sizes: PICTURE_SIZES.card }));
    expect(root.querySelector('picture > source')?.attributes).toEqual({
      type: 'image/avif',
      srcset: PICTURE.avif,
      sizes: PICTURE_SIZES.card,
    });
    expect(root.querySelector('picture > img')?.attributes).toEqual({
      src: PICTURE.src,
      srcset: PICTURE.jpeg,
      sizes: PICTURE_SIZES.card,
      width: '320',
      height: '240',
      alt: PICTURE.alt,
      class: 'mau-31',
      decoding: 'async',
      loading: 'lazy',
    });
  });

  it('on the first screen is fetched at once', () => {
    const image = parse(pictureMarkup(PICTURE, { sizes: '100vw', eager: true })).querySelector('img');
    expect(image?.getAttribute('fetchpriority')).toBe('high');
    expect(image?.hasAttribute('loading')).toBe(false);
  });
});

describe('a figure', () => {
  it.each<[name: string, words: Partial<Picture>, text: string | undefined]>([
    ['has caption and credit', { caption: 'Chợ <phiên>', credit: 'Ảnh: A & B' }, 'Chợ <phiên> – Ảnh: A & B'],
    ['has a caption alone', { caption: 'Chợ phiên' }, 'Chợ phiên'],
    ['has a credit alone, without a dash', { credit: 'Ảnh: A' }, 'Ảnh: A'],
    ['without words has no caption', {}, undefined],
    ['with blank words has no caption', { caption: '', credit: '' }, undefined],
  ])('%s', (_name, words, text) => {
    const root = parse(figureMarkup({ ...PICTURE, ...words }, { sizes: '100vw' }));
    expect(root.querySelector('figure > figcaption')?.text).toBe(text);
  });

  it('taller than wide has a class of its own', () => {
    expect(classOf(321)).toBe('anh-dung');
    expect(classOf(320)).toBeUndefined();
  });
});

function classOf(height: number): string | undefined {
  const root = parse(figureMarkup({ ...PICTURE, height }, { sizes: '100vw' }));
  return root.querySelector('figure')?.getAttribute('class');
}
