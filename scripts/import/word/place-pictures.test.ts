import { expect, it } from 'vitest';
import { makeWordBody } from '../../fixtures/word-document.ts';
import { textOf } from '../page/block.ts';
import { readWordPage } from './read-word-page.ts';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const blip = (photo: string) =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${photo}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
const inline = (photo: string) => `<w:r>${blip(photo)}</w:r>`;
const drawn = (photo: string) => `<v:shape><v:imagedata r:id="${photo}"/></v:shape>`;
const BREAK = '<w:r><w:br/></w:r>';

it.each([
  ['alone', inline, ['picture']],
  ['before words', (photo: string) => inline(photo) + run('Chữ'), ['picture', 'Chữ']],
  ['in a line', (photo: string) => run('Chữ ') + inline(photo) + run('đi tiếp'), ['picture', 'Chữ đi tiếp']],
  ['behind words', (photo: string) => run('Chữ') + inline(photo), ['Chữ', 'picture']],
  [
    'behind words of its own run',
    (photo: string) => `<w:r><w:t>Chữ</w:t><w:br/>${blip(photo)}</w:r>`,
    ['Chữ', 'picture'],
  ],
  [
    'on a line of its own',
    (photo: string) => run('Trước') + BREAK + inline(photo) + inline(photo) + BREAK + run('Sau'),
    ['Trước', 'picture', 'picture', 'Sau'],
  ],
  [
    'of older programs',
    (photo: string) => `${run('Chữ')}<w:r><w:pict>${drawn(photo)}</w:pict></w:r>`,
    ['Chữ', 'picture'],
  ],
  [
    'of older programs, in a group with its caption',
    (photo: string) =>
      `<w:r><w:pict><v:group>${drawn(photo)}<v:rect><v:textbox><w:txbxContent><w:p>${run('Chú thích')}</w:p></w:txbxContent></v:textbox></v:rect></v:group></w:pict></w:r>`,
    ['picture', 'Chú thích'],
  ],
])('a photo %s has its place among the words', async (_where, write, blocks) => {
  const page = await readWordPage(await makeWordBody((photo) => `<w:p>${write(photo)}</w:p>`));
  expect('blocks' in page && page.blocks.map((block) => textOf(block) || block.kind)).toEqual(blocks);
});
