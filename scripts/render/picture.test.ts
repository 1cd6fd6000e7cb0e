import { describe, expect, it } from 'vitest';
import type { Photo } from '../content/archive.ts';
import { toContentPath } from '../text/brands.ts';
import { samplePhoto } from './body-fixture.ts';
import { describePicture, largestPicture, pictureFiles } from './picture.ts';

const photo = (facts: Partial<Photo> = {}) => samplePhoto('Cầu treo Huổi Sen.JPG', facts);

function widthsOf(facts: Partial<Photo>): string[] {
  return pictureFiles(photo(facts))
    .filter(({ format }) => format === 'avif')
    .map(({ width, height }) => `${width}×${height}`);
}

describe('sizes', () => {
  it.each<[name: string, width: number, height: number, sizes: string[]]>([
    ['a large photo has every width', 4000, 3000, ['320×240', '480×360', '640×480', '960×720', '1280×960']],
    ['a photo is never made wider than it is', 700, 350, ['320×160', '480×240', '640×320', '700×350']],
    ['a photo of just one of the widths has it once', 640, 480, ['320×240', '480×360', '640×480']],
    ['a small photo has its own width', 200, 100, ['200×100']],
    ['a single pixel is a photo', 1, 1, ['1×1']],
    ['a thin line keeps a height', 5000, 1, ['320×1', '480×1', '640×1', '960×1', '1280×1']],
    ['a very tall drawing stays within what AVIF can hold', 1000, 40_000, ['320×12800', '409×16360']],
    ['a vertical line keeps a width', 1, 60_000, ['1×60000']],
  ])('%s', (_name, width, height, sizes) => {
    expect(widthsOf({ width, height })).toEqual(sizes);
  });
});

describe('addresses', () => {
  it('are made of the folded name, ten digits and the width', () => {
    const urls = pictureFiles(photo({ width: 400, height: 300 })).map(({ url }) => url);
    expect(urls).toHaveLength(4);
    expect(urls.map((url) => url.replace(/-[0-9a-f]{10}-/, '-#-'))).toEqual([
      '/anh/cau-treo-huoi-sen-#-320.avif',
      '/anh/cau-treo-huoi-sen-#-320.jpg',
      '/anh/cau-treo-huoi-sen-#-400.avif',
      '/anh/cau-treo-huoi-sen-#-400.jpg',
    ]);
  });

  it('differ for different bytes under one name', () => {
    const [one] = pictureFiles(photo({ hash: '0'.repeat(32) }));
    const [other] = pictureFiles(photo({ hash: '1'.repeat(32) }));
    expect(one?.url).not.toBe(other?.url);
  });

  it('of a name without letters still have one', () => {
    const [file] = pictureFiles(photo({ file: toContentPath('articles/2021/08/….jpg') }));
    expect(file?.url).toMatch(/^\/anh\/anh-[0-9a-f]{10}-320\.avif$/);
  });

  it('lead to the largest JPEG', () => {
    expect(largestPicture(photo({ width: 700, height: 350 }))).toMatch(/-700\.jpg$/);
  });
});

describe('description', () => {
  it('names every file once, with its width', () => {
    const { avif, jpeg } = describePicture(photo());
    const listed = [...avif.split(', '), ...jpeg.split(', ')].sort();
    expect(listed).toEqual(
      pictureFiles(photo())
        .map(({ url, width }) => `${url} ${width}w`)
        .sort(),
    );
  });

  it('gives the size of the largest file, and a middle one to old browsers', () => {
    expect(describePicture(photo())).toMatchObject({
      width: 1280,
      height: 960,
      src: expect.stringMatching(/-960\.jpg$/),
    });
    expect(describePicture(photo({ width: 200, height: 100 })).src).toMatch(/-200\.jpg$/);
  });

  it('takes its words from the photo, and has an empty alt without any', () => {
    const words = { alt: 'Cây cầu', caption: 'Cầu treo', credit: 'Ảnh: A' };
    expect(describePicture(photo(words))).toMatchObject(words);
    const { alt, caption, credit } = describePicture(photo());
    expect({ alt, caption, credit }).toEqual({ alt: '' });
  });
});
