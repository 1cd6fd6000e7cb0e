import { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { parseBody, renderBody } from './body-fixture.ts';

describe('a photo', () => {
  it('alone in a paragraph is a figure with its alt from Markdown and its caption from the title', () => {
    const root = parseBody('Trước.\n\n![Cầu *treo*](cau.jpg "Cầu Huổi Sen")\n\nSau.');
    expect(root.querySelector('figure img')?.getAttribute('alt')).toBe('Cầu treo');
    expect(root.querySelector('figcaption')?.text).toBe('Cầu Huổi Sen');
    expect(root.querySelector('p figure, p picture')).toBeNull();
    expect(root.querySelectorAll('p').map((paragraph) => paragraph.text)).toEqual(['Trước.', 'Sau.']);
  });

  it('takes the words of the front-matter before those of the body', () => {
    const root = parseBody('![khác](cho.jpg "Khác")');
    expect(root.querySelector('img')?.getAttribute('alt')).toBe('Chợ');
    expect(root.querySelector('figcaption')?.text).toBe('Chợ phiên – Ảnh: A');
  });

  it.each([
    ['in one paragraph', '![](cau.jpg)\n![](cho.jpg)'],
    ['on one line', '![](cau.jpg) ![](cho.jpg)'],
    ['with hard breaks', '![](cau.jpg)  \n![](cho.jpg)'],
    ['behind a hard space', '&nbsp;![](cau.jpg)\n![](cho.jpg)'],
  ])('of several %s is a figure each', (_name, markdown) => {
    const root = parseBody(markdown);
    expect(root.querySelectorAll('figure')).toHaveLength(2);
    expect(root.querySelector('p')).toBeNull();
  });

  it.each<[name: string, markdown: string, order: string]>([
    ['below a line of words', 'Một.\n![](cho.jpg)', 'p figure'],
    ['above a line of words', '![](cho.jpg)\n*Hai.*', 'figure p'],
    ['between lines of words', 'Một,\nhai.\n![](cho.jpg)\nBa.', 'p figure p'],
    ['after a hard break', 'Một.  \n![](cho.jpg)', 'p figure'],
    ['beside another', 'Một.\n![](cho.jpg) ![](cau.jpg)\nHai.\n![](cau.jpg)', 'p figure figure p figure'],
  ])('on a line of its own %s is a figure with its caption', (_name, markdown, order) => {
    const root = parseBody(markdown);
    expect(root.childNodes.flatMap((node) => (node instanceof HTMLElement ? node.localName : []))).toEqual(
      order.split(' '),
    );
    expect(root.querySelector('figcaption')?.text).toBe('Chợ phiên – Ảnh: A');
    expect(root.querySelectorAll('p').map(({ text }) => text)).not.toContain('');
  });

  it('on a line of its own leaves the lines of words as they are', () => {
    const paragraphs = parseBody('Một,\n**hai**.\n![](cho.jpg)\n[Ba](../07/bai.md).').querySelectorAll('p');
    expect(paragraphs.map(({ innerHTML }) => innerHTML)).toEqual([
      'Một,\n<strong>hai</strong>.',
      '<a href="/2021/07/bai/">Ba</a>.',
    ]);
  });

  it.each([
    ['emphasis', '**Một\n![](cho.jpg)\nhai**', 'p > strong > picture'],
    ['a link', '[Một\n![](cho.jpg)\nhai](../07/bai.md)', 'p > a > picture'],
  ])('on a line of its own within %s stays in it', (_name, markdown, selector) => {
    expect(parseBody(markdown).querySelector(selector)).not.toBeNull();
  });

  it('among words is a picture in the sentence', () => {
    const root = parseBody('Biển báo ![cấm](cau.jpg) ở đầu cầu.');
    expect(root.querySelector('figure')).toBeNull();
    expect(root.querySelector('p > picture > img')?.getAttribute('alt')).toBe('cấm');
  });

  it.each([
    ['words', 'Biển ![](cho.jpg) ở đầu cầu.', 'p > picture + small'],
    ['words behind it', '![](cho.jpg) ở đầu cầu.', 'p > picture + small'],
    ['a heading', '## ![](cho.jpg) Chợ', 'h2 > picture + small'],
    ['emphasis', '**![](cho.jpg)**', 'strong > picture + small'],
    ['a link', '[![](cho.jpg)](../07/bai.md)', 'a > picture + small'],
  ])('among %s is followed by its caption and credit', (_name, markdown, selector) => {
    expect(parseBody(markdown).querySelector(selector)?.text).toBe('Chợ phiên – Ảnh: A');
  });

  it('among words without a caption is followed by none', () => {
    expect(parseBody('Biển ![cấm](cau.jpg) ở đầu cầu.').querySelector('small')).toBeNull();
  });

  it('inside a link stays in the link', () => {
    expect(parseBody('[![cầu](cau.jpg)](../07/bai.md)').querySelector('p > a > picture')).not.toBeNull();
  });

  it('with a footnote keeps the footnote', () => {
    const root = parseBody('![cầu](cau.jpg)[^1]\n\n[^1]: Chú thích.');
    expect(root.querySelector('p > picture')).not.toBeNull();
    expect(root.querySelector('p > sup')?.text).toBe('[1]');
  });

  it.each([
    ['a list', '- ![](cau.jpg)\n- chữ', 'li > figure'],
    ['a loose list', '- ![](cau.jpg)\n\n- chữ', 'li > figure'],
    ['a quote', '> ![](cau.jpg)', 'blockquote > figure'],
    ['a footnote', 'Chữ.[^1]\n\n[^1]: Một.\n\n    ![](cau.jpg)', 'li > figure'],
    ['a line of a list', '- Một\n  ![](cau.jpg)\n- hai', 'li > figure'],
    ['a line of a footnote', 'Chữ.[^1]\n\n[^1]: Một\n    ![](cau.jpg)', 'li > figure'],
  ])('alone in %s is a figure', (_name, markdown, selector) => {
    const root = parseBody(markdown);
    expect(root.querySelector(selector)).not.toBeNull();
    expect(root.querySelectorAll('figure')).toHaveLength(1);
    expect(root.querySelector('p:empty')).toBeNull();
  });

  it('in a cell of a table is a picture, with its words where it has some', () => {
    expect(parseBody('|a|\n|-|\n|![](cau.jpg)|').querySelector('td > picture')).not.toBeNull();
    for (const table of ['|a|\n|-|\n|![](cho.jpg)|', '|![](cho.jpg)|![](cau.jpg)|\n|-|-|'])
      expect(parseBody(table).querySelector('table figure > figcaption')?.text).toBe('Chợ phiên – Ảnh: A');
  });

  it('that is the first of the page is fetched at once, and no other', () => {
    expect(loading(true)).toEqual(['high', 'lazy', 'lazy']);
    expect(loading(false)).toEqual(['lazy', 'lazy', 'lazy']);
  });
});

describe('an image that the content does not know', () => {
  it.each<[markdown: string, markup: string]>([
    ['![Cầu <b>](khong-co.jpg)', '<p>Cầu &lt;b&gt;</p>\n'],
    ['![Cầu\ntreo](khong-co.jpg)', '<p>Cầu treo</p>\n'],
    ['![](khong-co.jpg)', ''],
    ['![x](javascript:alert(1))', '<p>x</p>\n'],
    ['![x](https://example.org/theo-doi.gif)', '<p>x</p>\n'],
    ['![x](data:image/svg+xml;base64,AAAA)', '<p>x</p>\n'],
    ['![bài](../07/bai.md)', '<p>bài</p>\n'],
    ['a ![b](khong-co.jpg) c', '<p>a b c</p>\n'],
  ])('leaves its words: %s', (markdown, markup) => {
    expect(renderBody(markdown)).toBe(markup);
  });
});

/** How each of three photos is loaded. */
function loading(firstPictureEager: boolean): (string | undefined)[] {
  return parseBody('Chữ ![](cau.jpg) chữ.\n\n![](cho.jpg)\n\n![](cau.jpg)', { firstPictureEager })
    .querySelectorAll('img')
    .map((image) => image.getAttribute('fetchpriority') ?? image.getAttribute('loading'));
}
