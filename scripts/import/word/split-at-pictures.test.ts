import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { makeFolder } from '../../fixtures/scratch.ts';
import { makeWordBody } from '../../fixtures/word-document.ts';
import { textOf } from '../page/block.ts';
import { importFile } from '../import-file.ts';
import { readKnownArticles } from '../known-articles.ts';
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
    'in a group of newer programs',
    (photo: string) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wpg">${blip(photo).replace(/<pic:pic>.*<\/pic:pic>/, '<wpg:wgp>$&</wpg:wgp>')}</mc:Choice></mc:AlternateContent></w:r>${run('Chữ')}`,
    ['picture', 'Chữ'],
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

it.each([
  ['chart', 'biểu đồ', '<c:chart r:id="rId99"/>'],
  ['diagramData', 'SmartArt', '<dgm:relIds r:lo="rId98" r:dm="rId99"/>'],
])('a drawing that is a %s is told, and its caption kept', async (type, name, inner) => {
  const paragraphs = ['Nước về bản', 'Số hộ có nước tăng đều trong năm năm qua, như biểu đồ cho thấy.'];
  const docx = await makeWordBody(
    () =>
      `${paragraphs.map((text) => `<w:p>${run(text)}</w:p>`).join('')}<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p>${run('Hình 1: Số hộ')}</w:p>`,
  );
  const parts = unzipSync(docx);
  const [types, relations] = ['[Content_Types].xml', 'word/_rels/document.xml.rels'] as const;
  const add = (part: string, text: string) => {
    parts[part] = strToU8(strFromU8(parts[part]!).replace(/<\/\w+>\s*$/, `${text}$&`));
  };
  add(
    types,
    `<Override PartName="/word/drawn.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.${type}+xml"/>`,
  );
  add(relations, '<Relationship Id="rId99" Type="x" Target="drawn.xml"/>');
  parts['word/drawn.xml'] = strToU8('<x/>');
  const folder = makeFolder({ 'bai.docx': Buffer.from(zipSync(parts)) });
  const outcome = await importFile(join(folder, 'bai.docx'), {
    contentDir: folder,
    site: { sections: [], timeZone: 'Asia/Ho_Chi_Minh' },
    known: readKnownArticles(undefined, 'Asia/Ho_Chi_Minh'),
    written: new Set(),
    dryRun: true,
    force: false,
  });
  expect(outcome).toMatchObject({
    made: {
      body: `${paragraphs[1]}\n\nHình 1: Số hộ`,
      remarks: expect.arrayContaining([expect.stringContaining(`(dạng ${name})`)]),
    },
  });
});
