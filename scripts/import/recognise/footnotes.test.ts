import { expect, it } from 'vitest';
import { recognise } from '../../fixtures/old-page.ts';

const PROSE = 'Hồ Nậm Mẫu rộng hơn hai trăm héc ta, nước trong quanh năm. Trước đây cả bản sống bằng lưới';
const call = (id: string) => `<sup><a href="#note-${id}" id="call-${id}">${id}</a></sup>`;
const note = (id: string, text: string) =>
  `<li id="note-${id}">${text} <a href="#call-${id}" aria-label="Về chỗ gọi">↩︎</a></li>`;
const read = (body: string) =>
  recognise(`<html><body><h1>Bản bên hồ</h1><p>26/08/2021</p>${body}</body></html>`, 'bai.html');

it.each([
  ['', ''],
  ['<h2>Chú thích</h2>', ''],
  ['', '<figure><img src="ho.jpg"><figcaption>Mặt hồ</figcaption></figure>'],
])('notes in a list that leads back are footnotes, after %j and before %j', async (before, after) => {
  const notes = `<ol>${note('1', 'Theo sổ của bản.')}${note('2', 'Đo năm 2019.')}</ol>`;
  expect(
    await read(`<p>${PROSE}${call('1')} và nương.${call('2')}</p>${before}${notes}${after}`),
  ).toMatchObject({
    texts: [`${PROSE} và nương.`],
    notes: ['Theo sổ của bản.', 'Đo năm 2019.'],
  });
});

it('a list that nothing calls stays a list', async () => {
  expect(await read(`<p>${PROSE} và nương.</p><ol>${note('1', 'Theo sổ của bản.')}</ol>`)).toMatchObject({
    texts: [`${PROSE} và nương.`, expect.stringContaining('Theo sổ của bản.')],
    notes: [],
  });
});
