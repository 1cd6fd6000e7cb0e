import { type HTMLElement, parse } from 'node-html-parser';
import type { Photo, Reference } from '../content/archive.ts';
import { toContentPath, toUrl } from '../text/brands.ts';
import { renderMarkdown } from './markdown.ts';

/** A photo for tests of rendering. */
export function samplePhoto(name: string, facts: Partial<Photo> = {}): Photo {
  return {
    file: toContentPath(`articles/2021/08/bai/${name}`),
    hash: '0123456789abcdef0123456789abcdef',
    width: 4000,
    height: 3000,
    colour: 7,
    inBody: true,
    ...facts,
  };
}

const REFERENCES: Record<string, Reference> = {
  'cau.jpg': { kind: 'photo', photo: samplePhoto('cau.jpg') },
  'cho.jpg': {
    kind: 'photo',
    photo: samplePhoto('cho.jpg', { alt: 'Chợ', caption: 'Chợ phiên', credit: 'Ảnh: A' }),
  },
  '../07/bai.md': { kind: 'page', url: toUrl('/2021/07/bai/') },
  '../07/bai.md#phần-2': { kind: 'page', url: toUrl('/2021/07/bai/') },
  '/tim-kiem/?q=chợ#ket-qua': { kind: 'page', url: toUrl('/tim-kiem/') },
  'chua-dang.md': { kind: 'unpublished' },
  '/2099/01/chua-dang/': { kind: 'unpublished' },
  'bao-cao.pdf': {
    kind: 'attachment',
    attachment: {
      file: toContentPath('articles/2021/08/bai/Báo cáo "6 tháng".pdf'),
      url: toUrl('/tep/bao-cao-1a2b3c4d5e.pdf'),
      title: 'Báo cáo sáu tháng',
      kind: 'PDF',
      bytes: 38_912,
    },
  },
};

/** Markup of a body whose site is `https://kho-bai.example`, with a few references of every kind. */
export function renderBody(markdown: string, { firstPictureEager = false } = {}): string {
  return renderMarkdown(markdown, {
    references: REFERENCES,
    siteUrl: 'https://kho-bai.example',
    firstPictureEager,
  });
}

/** The same as a tree. */
export function parseBody(markdown: string, options = {}): HTMLElement {
  return parse(renderBody(markdown, options));
}
